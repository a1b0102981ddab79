import { defineProbe } from '../../src/engine/probe.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { diagnoseCredentials } from './diagnose.ts';

export const credentialsProbe = defineProbe<'credentials', PollEvidence>({
  id: 'credentials',
  needs: ['poll-path', 'trailing-slash'],
  gather: ({ seen }) => Promise.resolve(seen['poll-path'] as PollEvidence),
  diagnose: diagnoseCredentials,
  show: ({ judged }) => ({ answer: answerText(answerOf(judged)), transcript: judged.evidence }),
});
