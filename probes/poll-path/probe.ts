import { defineProbe } from '../../src/engine/probe.ts';
import { answerOf, answerText } from './answer.ts';
import { diagnosePollPath } from './diagnose.ts';
import type { PollEvidence } from './evidence.ts';
import { gatherPoll } from './gather.ts';

export const pollPathProbe = defineProbe<'poll-path', PollEvidence>({
  id: 'poll-path',
  needs: ['tcp', 'proxy', 'tls'],
  gather: gatherPoll,
  diagnose: diagnosePollPath,
  show: ({ poll, judged, slash, services, collections, speaksTls, evidence }) => ({
    answer: answerText(answerOf(poll)),
    ...(judged !== poll && { answerToShorterSpan: answerText(answerOf(judged)) }),
    ...(slash && {
      otherSlashForm: { path: slash.path, answer: answerText(answerOf(slash.conversation)) },
    }),
    ...(services && { services }),
    ...(collections && { collections }),
    ...(speaksTls !== null && { speaksTls }),
    transcript: evidence,
  }),
});
