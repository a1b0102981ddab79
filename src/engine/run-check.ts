import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pRetry from 'p-retry';
import { probes } from '../../probes/index.ts';
import { localeTexts } from '../diagnosis/locales/index.ts';
import { dial } from '../net/dial.ts';
import { resolve } from '../net/resolve.ts';
import type { Source } from '../source/source.ts';
import { slashFix } from '../trials/slash-fix.ts';
import { tryFixes } from '../trials/try-fixes.ts';
import { attemptsOf } from './attempts-of.ts';
import type { CheckOptions } from './check-options.ts';
import { finding } from './finding.ts';
import type { Observer } from './observer.ts';
import type { Result, SourceResult } from './result.ts';
import { runSource, type RunSetup } from './run-source.ts';
import type { SourceRun } from './source-run.ts';
import { sourceResult } from './source-result.ts';
import type { Toolbox } from './toolbox.ts';

/** The world as it is. */
export const realTools: Toolbox = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  resolve,
  dial,
  messageId: () => randomUUID(),
};

/** Milliseconds before another attempt; the appliance waits about two minutes, which would tell no more. */
const retryMs = 1000;

/**
 * Checks every source and puts the Result together. Rejects for no fault of a source; a run that the signal stops
 * gives what is known so far.
 */
export const runCheck = async (
  sources: readonly Source[],
  options: CheckOptions,
  signal: AbortSignal,
  observer: Observer = {},
  tools: Toolbox = realTools,
): Promise<Result> => {
  const startedAt = tools.now();
  const started = tools.monotonicMs();
  const setup: RunSetup = { probes, options, tools, signal, observer };
  const results: SourceResult[] = Array.from({ length: sources.length });
  const waiting = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of waiting) results[index] = await checkSource(source, setup);
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, work));
  return {
    schemaVersion: 1,
    tool: {
      name: 'taxii-probe',
      version: options.version,
      node: process.versions.node,
      openssl: process.versions.openssl,
    },
    locale: options.locale,
    startedAt: startedAt.toISOString(),
    durationMs: tools.monotonicMs() - started,
    outcome: worst(results.map(({ outcome }) => outcome)),
    ...(signal.aborted && { interrupted: true }),
    sources: results,
  };
};

const checkSource = async (source: Source, setup: RunSetup): Promise<SourceResult> => {
  const { options, signal } = setup;
  const runs: SourceRun[] = [];
  await pRetry(
    async () => {
      const run = await runSource(source, setup);
      runs.push(run);
      if (run.outcome === 'failed') throw new Error(run.root?.code ?? 'failed');
    },
    {
      retries: options.attempts - 1,
      minTimeout: retryMs,
      maxTimeout: retryMs,
      signal,
      // A refused login is never tried again: vendors lock accounts.
      shouldRetry: () => !/^credentials-/.test(runs.at(-1)?.root?.code ?? '') && !signal.aborted,
    },
  ).catch(() => {});
  const run = runs.at(-1) ?? (await runSource(source, setup));
  const trials =
    options.trials && run.root && !signal.aborted
      ? await tryFixes(run, setup)
      : { fixes: slashFix(run), transcript: [] };
  const first = runs[0];
  const late =
    first?.root && runs.length > 1 && !run.root
      ? { attempt: runs.length, of: options.attempts, code: first.root.code }
      : null;
  return sourceResult({
    run,
    fixes: trials.fixes,
    trialTranscript: trials.transcript,
    attempts: options.attempts > 1 ? attemptsOf(runs) : [],
    extra:
      late && first?.root
        ? [
            {
              stage: first.root.stage,
              finding: finding('passed-on-later-attempt', late, [`stages/${first.root.stage}`]),
            },
          ]
        : [],
    texts: await localeTexts(options.locale),
    env: process.env,
  });
};

const order = ['failed', 'broken', 'inconclusive', 'warned', 'passed'] as const;

const worst = (outcomes: readonly SourceResult['outcome'][]): SourceResult['outcome'] =>
  order.find((one) => outcomes.includes(one)) ?? 'inconclusive';
