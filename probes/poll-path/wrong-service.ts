import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import { answerText, type Answer } from './answer.ts';
import { pathOf } from './ask-server.ts';
import type { PollEvidence } from './evidence.ts';

/** What the polling path turned out to be when it was asked in another service's words; null when nothing answered. */
export const wrongService = (
  answer: Answer,
  evidence: PollEvidence,
  { pollingPath }: Source,
): Finding | null => {
  const { discoveryHere, collectionsHere, services, evidence: proof } = evidence;
  const reply = answerText(answer);
  const own = discoveryHere?.reading?.services;
  const pollsHere = (own ?? []).some(
    ({ type, address }) => type === 'POLL' && samePath(address, pollingPath),
  );
  // One address may serve several services; then a refused poll is not the path's fault.
  if (own && !pollsHere) {
    return finding(
      'path-is-discovery',
      { pollingPath, reply, advertised: pathOf(services ?? own, 'POLL') ?? '' },
      proof,
    );
  }
  if (collectionsHere?.reading?.collections) {
    return finding(
      'path-wrong-service',
      { pollingPath, reply, service: 'COLLECTION_MANAGEMENT' },
      proof,
    );
  }
  return null;
};

const samePath = (address: string, path: string): boolean =>
  URL.canParse(address) && new URL(address).pathname === path;
