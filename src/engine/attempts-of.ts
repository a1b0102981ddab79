import type { Attempt } from './result.ts';
import type { SourceRun } from './source-run.ts';

/** Every try of a source, in order. */
export const attemptsOf = (runs: readonly SourceRun[]): readonly Attempt[] =>
  runs.map(({ outcome, startedAt, durationMs, root }, index) => ({
    number: index + 1,
    outcome,
    startedAt: startedAt.toISOString(),
    durationMs,
    code: root?.code ?? null,
  }));
