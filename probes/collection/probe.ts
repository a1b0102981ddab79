import { defineProbe } from '../../src/engine/probe.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { diagnoseCollection } from './diagnose.ts';

export const collectionProbe = defineProbe<'collection', PollEvidence>({
  id: 'collection',
  needs: ['credentials'],
  gather: ({ seen }) => Promise.resolve(seen['poll-path'] as PollEvidence),
  diagnose: diagnoseCollection,
  show: ({ judged, collections, evidence }) => ({
    answer: answerText(answerOf(judged)),
    ...(collections && { collections }),
    transcript: evidence,
  }),
});
