import type { Fix } from '../engine/result.ts';
import type { SourceRun } from '../engine/source-run.ts';
import type { PollEvidence } from '../../probes/poll-path/evidence.ts';

/** What the slash trial proved: it is made in every run, also where trials are switched off. */
export const slashFix = ({ root, stages, source }: SourceRun): readonly Fix[] => {
  const poll = stages.find(({ id }) => id === 'poll-path')?.evidence as
    | PollEvidence
    | null
    | undefined;
  if (root?.stage !== 'trailing-slash' || !poll?.slash) return [];
  const { path, conversation } = poll.slash;
  const proved = conversation.outcome.ok;
  return [
    {
      field: 'pollingPath',
      from: source.pollingPath,
      to: path,
      because: root.code,
      proved,
      outcome: proved ? 'passed' : 'inconclusive',
      evidence: conversation.evidence,
    },
  ];
};
