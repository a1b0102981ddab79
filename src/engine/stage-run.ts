import type { Diagnosis, Phrase } from './probe.ts';
import type { OutcomeKind } from './outcome.ts';
import type { StageId } from './stage-id.ts';

/** What became of one stage, before words are put to it. */
export interface StageRun {
  readonly id: StageId;
  readonly outcome: OutcomeKind;
  readonly durationMs: number;
  readonly summary: Phrase;
  readonly reason?: Phrase;
  readonly blockedBy?: StageId;
  readonly diagnosis: Diagnosis | null;
  /** What gather gave; null when the stage did not run. */
  readonly evidence: unknown;
  readonly shown: Readonly<Record<string, unknown>>;
  /** For `broken`: the exception. */
  readonly error?: unknown;
}
