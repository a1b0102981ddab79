import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import { header, type Answer } from './answer.ts';
import { pathOf } from './ask-server.ts';
import type { PollEvidence } from './evidence.ts';
import { wrongService } from './wrong-service.ts';

/** nginx answers a plain request on its TLS port, and a missing client certificate, with a 400 of these words. */
const plainToTls =
  /plain HTTP request was sent to (?:an )?HTTPS port|speaking plain HTTP to an SSL-enabled/i;
const noClientCertificate = /No required SSL certificate was sent|The SSL certificate error/i;

/** Statuses of 400 and above; null where another stage owns them. */
export const fromHttpStatus = (
  answer: Extract<Answer, { kind: 'http' }>,
  evidence: PollEvidence,
  source: Source,
): Finding | null => {
  const { status, reply } = answer;
  const { pollingPath, hostname, pollingPort: port } = source;
  const proof = evidence.evidence;
  const contentType = header(reply, 'content-type');
  if (/taxii\+json/i.test(contentType))
    return finding('path-is-taxii-2', { pollingPath, evidence: contentType }, proof);
  switch (status) {
    case 401:
    case 403:
      return null;
    case 400:
      return badRequest(answer, evidence, source);
    case 404:
    case 410:
      return finding(
        'path-not-found',
        {
          pollingPath,
          status,
          otherForm: evidence.slash?.path ?? '',
          advertised: pathOf(evidence.services, 'POLL') ?? '',
        },
        proof,
      );
    case 405:
      return finding(
        'path-method-not-allowed',
        { pollingPath, allow: header(reply, 'allow') },
        proof,
      );
    case 429:
      return finding(
        'rate-limited',
        { hostname, status, retryAfter: header(reply, 'retry-after') },
        proof,
      );
    case 497:
      return finding('path-needs-https', { hostname, port }, proof);
    case 503:
      return finding(
        'server-unavailable',
        { hostname, retryAfter: header(reply, 'retry-after') },
        proof,
      );
    default:
      if (status >= 500) return finding('server-error', { hostname, status }, proof);
      return finding('server-refused-request', { pollingPath, status }, proof);
  }
};

const badRequest = (
  answer: Extract<Answer, { kind: 'http' }>,
  evidence: PollEvidence,
  source: Source,
): Finding => {
  const { hostname, pollingPort: port, pollingPath } = source;
  const { sample } = answer.reply;
  const proof = evidence.evidence;
  if (evidence.speaksTls || plainToTls.test(sample))
    return finding('path-needs-https', { hostname, port }, proof);
  if (noClientCertificate.test(sample))
    return finding('tls-client-certificate-required', { hostname, port }, proof);
  const body = sample
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 120);
  return (
    wrongService(answer, evidence, source) ??
    finding('path-bad-request', { pollingPath, body }, proof)
  );
};
