import { defineProbe } from '../../src/engine/probe.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { diagnoseTrailingSlash } from './diagnose.ts';

/** Reads what poll-path gathered: the other form of the path was asked there, once, where it could matter. */
export const trailingSlashProbe = defineProbe<'trailing-slash', PollEvidence>({
  id: 'trailing-slash',
  needs: ['poll-path'],
  gather: ({ seen }) => Promise.resolve(seen['poll-path'] as PollEvidence),
  diagnose: diagnoseTrailingSlash,
  show: ({ slash }) =>
    slash
      ? {
          path: slash.path,
          answer: answerText(answerOf(slash.conversation)),
          transcript: slash.conversation.evidence,
        }
      : {},
});
