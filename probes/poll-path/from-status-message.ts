import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import { type Answer } from './answer.ts';
import type { PollEvidence } from './evidence.ts';
import { wrongService } from './wrong-service.ts';

/** Status types that the credentials and collection stages own. */
const ownedElsewhere = new Set(['UNAUTHORIZED', 'NOT_FOUND', 'DENIED', 'POLLING_UNSUPPORTED']);

/** A Status_Message in place of a Poll_Response (TAXII 1.1 services, section 3.1); null where another stage owns it. */
export const fromStatusMessage = (
  answer: Extract<Answer, { kind: 'status' }>,
  evidence: PollEvidence,
  source: Source,
): Finding | null => {
  const { type, message, details } = answer.status;
  const { pollingPath, hostname } = source;
  const proof = evidence.evidence;
  const statusType = type ?? '';
  const text = message?.trim() ?? '';
  if (ownedElsewhere.has(statusType)) return null;
  if (statusType === 'FAILURE' && details.some(({ name }) => name === 'ITEM')) return null;
  const service = wrongService(answer, evidence, source);
  if (service) return service;
  switch (statusType) {
    case 'SUCCESS':
      return finding(
        'taxii-unexpected-message',
        { pollingPath, message: 'Status_Message SUCCESS' },
        proof,
      );
    case 'BAD_MESSAGE':
      return finding('taxii-bad-message', { pollingPath, message: text }, proof);
    case 'PENDING':
      return finding('taxii-pending', { pollingPath, message: text }, proof);
    case 'RETRY': {
      const wait = details.find(({ name }) => name === 'ESTIMATED_WAIT')?.value ?? '';
      return finding('server-unavailable', { hostname, retryAfter: wait }, proof);
    }
    case 'UNSUPPORTED_MESSAGE':
    case 'UNSUPPORTED_PROTOCOL':
    case 'UNSUPPORTED_CONTENT':
    case 'UNSUPPORTED_QUERY':
      return finding('taxii-unsupported', { pollingPath, statusType, message: text }, proof);
    default:
      return finding('taxii-failure', { pollingPath, statusType, message: text }, proof);
  }
};
