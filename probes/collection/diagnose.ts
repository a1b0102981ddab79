import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { Source } from '../../src/source/source.ts';
import type { StatusMessage } from '../../src/taxii/reading.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { notFoundCause } from './not-found-cause.ts';

export const diagnoseCollection = (evidence: PollEvidence, source: Source): Diagnosis => {
  const answer = answerOf(evidence.judged);
  const { collectionName: collection } = source;
  if (answer.kind === 'poll')
    return { findings: [], summary: phrase('collection-answers', { collection }) };
  const refusal = answer.kind === 'status' ? refusalOf(answer.status, evidence, source) : null;
  if (refusal) {
    return {
      findings: [refusal],
      summary: phrase('collection-refused-poll', { collection, answer: answerText(answer) }),
    };
  }
  const why = phrase('collection-unknown-yet');
  return { findings: [], summary: why, inconclusive: why };
};

const refusalOf = (
  status: StatusMessage,
  evidence: PollEvidence,
  source: Source,
): Finding | null => {
  const args = { collection: source.collectionName, message: status.message?.trim() ?? '' };
  switch (status.type) {
    case 'NOT_FOUND':
      return notFoundCause(args.message, evidence, source);
    case 'DENIED':
      return finding('collection-denied', args, evidence.evidence);
    case 'POLLING_UNSUPPORTED':
      return finding('collection-polling-unsupported', args, evidence.evidence);
    case 'FAILURE':
      return finding('collection-unavailable', args, evidence.evidence);
    default:
      return null;
  }
};
