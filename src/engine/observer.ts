import type { OutcomeKind } from './outcome.ts';
import type { StageId } from './stage-id.ts';

/** Told while a run goes on; what it does must not change the run. */
export interface Observer {
  stageStarted?(source: string, stage: StageId): void;
  stageEnded?(source: string, stage: StageId, outcome: OutcomeKind): void;
  progress?(source: string, text: string): void;
}
