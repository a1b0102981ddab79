import type { Finding } from '../engine/finding.ts';
import { stageIds, type StageId } from '../engine/stage-id.ts';
import { catalogue, type Code } from './catalogue.ts';

export interface StageFindings {
  readonly id: StageId;
  readonly findings: readonly Finding[];
}

export interface RootCause {
  readonly stage: StageId;
  readonly code: Code;
  /** The very object, for a stage that gives one code twice. */
  readonly finding: Finding;
}

/** The first error in the order of the poll: what comes later may only follow from it. */
export const chooseRootCause = (stages: readonly StageFindings[]): RootCause | null => {
  const inOrder = stages.toSorted((a, b) => stageIds.indexOf(a.id) - stageIds.indexOf(b.id));
  for (const { id, findings } of inOrder) {
    const finding = findings.find(
      (one) => (one.severity ?? catalogue[one.code].severity) === 'error',
    );
    if (finding) return { stage: id, code: finding.code, finding };
  }
  return null;
};
