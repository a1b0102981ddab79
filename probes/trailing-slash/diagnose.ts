import { finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { Source } from '../../src/source/source.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import { refusesLogin } from '../poll-path/diagnose.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { answers } from '../poll-path/slash-form.ts';

export const diagnoseTrailingSlash = (
  { judged, slash }: PollEvidence,
  { pollingPath }: Source,
): Diagnosis => {
  if (!slash || !answers(slash.conversation)) {
    if (!refusesLogin(answerOf(judged))) return { findings: [], summary: phrase('slash-fits') };
    const why = phrase('slash-not-seen');
    return { findings: [], summary: why, inconclusive: why };
  }
  const first = judged.hops[0]?.reply?.status;
  const last = answerText(answerOf(judged));
  const status = judged.hops.length > 1 ? `${first}, ${judged.last.method}: ${last}` : last;
  const result = answerText(answerOf(slash.conversation));
  const args = { pollingPath, working: slash.path, status, result };
  const evidence = [...judged.evidence, ...slash.conversation.evidence];
  return {
    findings: [
      finding(pollingPath.endsWith('/') ? 'slash-extra' : 'slash-missing', args, evidence),
    ],
    summary: phrase('slash-other-form', { status, result }),
  };
};
