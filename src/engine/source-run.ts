import type { RootCause } from '../diagnosis/root-cause.ts';
import type { Source } from '../source/source.ts';
import type { OutcomeKind } from './outcome.ts';
import type { ProbeContext } from './probe.ts';
import type { TranscriptEntry } from './result.ts';
import type { StageRun } from './stage-run.ts';

/** One source, run through all stages once. */
export interface SourceRun {
  readonly source: Source;
  readonly context: ProbeContext;
  readonly stages: readonly StageRun[];
  readonly root: RootCause | null;
  readonly outcome: Exclude<OutcomeKind, 'skipped'>;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly transcript: readonly TranscriptEntry[];
  readonly localAddress: string | null;
  readonly remoteAddress: string | null;
}
