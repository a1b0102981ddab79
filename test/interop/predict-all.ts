import { readFile } from 'node:fs/promises';
import type { Dialect } from '../../src/esa/client-outcome.ts';
import type { SourceResult } from '../../src/engine/result.ts';
import { runCheck } from '../../src/engine/run-check.ts';
import type { Running } from '../../src/lab/lab.ts';
import { loadSources } from '../../src/source/load-sources.ts';

const noInterruption = new AbortController().signal;

/**
 * Checks all scenarios in one run, as a user with many sources would.
 * @returns the result by scenario
 */
export const predictAll = async (
  running: readonly Running[],
  dialect: Dialect,
): Promise<ReadonlyMap<string, SourceResult>> => {
  const files = running.map(({ scenario, yaml }) => ({ file: `${scenario.id}.yaml`, text: yaml }));
  const { sources, secrets, problems } = await loadSources(files, {
    env: {},
    readFile: (path) => readFile(path, 'utf8'),
  });
  if (problems.length > 0) {
    throw new Error(`a scenario's source file is refused: ${JSON.stringify(problems, null, 2)}`);
  }
  const result = await runCheck(
    sources,
    {
      quick: false,
      trials: false,
      attempts: 1,
      concurrency: 8,
      connectTimeoutMs: 3_000,
      timeoutMs: 4_000,
      dialect,
      locale: 'en',
      secrets,
      version: 'judge',
    },
    noInterruption,
  );
  return new Map(result.sources.map((source) => [source.name, source]));
};
