import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { Source } from '../../src/source/source.ts';
import { answerOf, answerText, header, type Answer } from '../poll-path/answer.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';

export const diagnoseCredentials = ({ judged }: PollEvidence, source: Source): Diagnosis => {
  const answer = answerOf(judged);
  const refusal = refusalOf(answer, judged.evidence, source);
  if (refusal)
    return {
      findings: [refusal],
      summary: phrase('login-refused', { answer: answerText(answer) }),
    };
  if (answer.kind === 'empty')
    return {
      findings: [],
      summary: phrase('login-unknown'),
      inconclusive: phrase('login-unknown'),
    };
  const { credentials } = source;
  const sent =
    credentials !== undefined && !credentials.username.isBlank && !credentials.password.isBlank;
  if (sent) return { findings: [], summary: phrase('login-accepted') };
  return { findings: [], summary: phrase(credentials ? 'login-not-sent' : 'login-not-needed') };
};

const refusalOf = (
  answer: Answer,
  evidence: readonly string[],
  { credentials }: Source,
): Finding | null => {
  const text = answerText(answer);
  if (answer.kind === 'http' && answer.status === 403)
    return finding('credentials-forbidden', { answer: text }, evidence);
  const unauthorized = answer.kind === 'status' && answer.status.type === 'UNAUTHORIZED';
  if (!unauthorized && !(answer.kind === 'http' && answer.status === 401)) return null;
  const challenge = answer.kind === 'http' ? header(answer.reply, 'www-authenticate') : '';
  const args = { answer: text, scheme: challenge.split(/[\s,]/)[0] ?? '' };
  if (!credentials) return finding('credentials-missing', args, evidence);
  // With one of the two blank the ESA's client sends no Authorization header at all.
  if (credentials.password.isBlank)
    return finding('credentials-blank-password', {}, evidence, 'error');
  if (credentials.username.isBlank) return finding('credentials-missing', args, evidence);
  return finding('credentials-rejected', args, evidence);
};
