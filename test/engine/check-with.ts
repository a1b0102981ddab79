import type { CheckOptions } from '../../src/engine/check-options.ts';
import type { Observer } from '../../src/engine/observer.ts';
import type { Result } from '../../src/engine/result.ts';
import { runCheck } from '../../src/engine/run-check.ts';
import { loadSources } from '../../src/source/load-sources.ts';
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';

const defaults: Omit<CheckOptions, 'secrets'> = {
  quick: false,
  trials: false,
  attempts: 1,
  concurrency: 1,
  connectTimeoutMs: 1000,
  timeoutMs: 2000,
  dialect: 'py27',
  locale: 'en',
  version: '0.0.0',
};

/** Loads the sources as `check` does and runs them; problems of the source are an error of the test. */
export const checkWith = async (
  sources: readonly object[],
  options: Partial<CheckOptions> = {},
  signal: AbortSignal = new AbortController().signal,
  observer: Observer = {},
): Promise<Result> => {
  const world = { env: {}, readFile: (path: string) => readFile(path, 'utf8') };
  const loaded = await loadSources([{ file: 'test.yaml', text: stringify({ sources }) }], world);
  if (loaded.problems.length > 0) throw new Error(JSON.stringify(loaded.problems));
  return runCheck(
    loaded.sources,
    { ...defaults, secrets: loaded.secrets, ...options },
    signal,
    observer,
  );
};
