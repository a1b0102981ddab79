import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/engine/check-options.ts';
import type { SourceResult } from '../../src/engine/result.ts';
import { runCheck } from '../../src/engine/run-check.ts';
import { startLab, missingHere } from '../../src/lab/start-lab.ts';
import type { Running } from '../../src/lab/lab.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { loadSources } from '../../src/source/load-sources.ts';

const options: Omit<CheckOptions, 'secrets'> = {
  quick: false,
  trials: true,
  attempts: 1,
  concurrency: 1,
  connectTimeoutMs: 1000,
  timeoutMs: 10_000,
  dialect: 'py27',
  locale: 'en',
  version: '0.0.0',
};

const silence: ReadonlySet<string> = new Set(['proxy-silent', 'tls-timed-out', 'server-silent']);

const check = async (running: Running): Promise<SourceResult> => {
  const world = { env: {}, readFile: (path: string) => readFile(path, 'utf8') };
  const { sources, secrets, problems } = await loadSources(
    [{ file: 'lab.yaml', text: running.yaml }],
    world,
  );
  expect(problems).toEqual([]);
  // Where silence is the fault the limit has to be waited for; everything else must get by on a slow machine too.
  const timeoutMs = silence.has(running.scenario.expect.code ?? '') ? 2000 : options.timeoutMs;
  const result = await runCheck(
    sources,
    { ...options, timeoutMs, secrets },
    new AbortController().signal,
  );
  return result.sources[0]!;
};

const maskLine = (reason: string | null): string | null =>
  reason?.replace(/_ssl\.c:\d+/, '_ssl.c:N') ?? null;

describe.concurrent('every lab scenario ends in its code, its reason and one root cause', () => {
  for (const scenario of scenarios) {
    const missing = missingHere(scenario);
    // Where CI=true everything must be there: the scenario then fails to start.
    test.skipIf(missing !== null && process.env['CI'] !== 'true')(
      missing === null ? scenario.id : `${scenario.id} (needs ${missing})`,
      async () => {
        const lab = await startLab({ ids: [scenario.id] });
        afterAll(() => lab.close());
        const running = lab.get(scenario.id);
        const result = await check(running);
        const { expect: wanted } = scenario;
        const roots = result.findings.filter(({ rootCause }) => rootCause);
        expect(roots.map(({ code }) => code)).toEqual(wanted.code === null ? [] : [wanted.code]);
        expect(result.outcome).toBe(wanted.outcome);
        if (wanted.warning)
          expect(result.findings.map(({ code }) => code)).toContain(wanted.warning);
        expect(maskLine(result.esa.reason)).toBe(maskLine(running.reason));
        expect(result.esa.document).toBe(wanted.symptom);
        if (wanted.reason !== null) expect(result.esa.basis).toBe(wanted.basis);
        expect(result.stages.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
        const failed = result.stages.findIndex(({ outcome }) => outcome === 'failed');
        if (failed >= 0) {
          const id = result.stages[failed]?.id;
          for (const later of result.stages.slice(failed + 1)) {
            expect(later).toMatchObject(
              later.outcome === 'skipped' && later.blockedBy === undefined
                ? { id: expect.stringMatching(/proxy|tls|tcp/) }
                : { outcome: 'skipped', blockedBy: id },
            );
          }
        }
      },
      120_000,
    );
  }
});
