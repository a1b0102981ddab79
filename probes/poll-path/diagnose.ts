import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { Source } from '../../src/source/source.ts';
import {
  answerOf,
  answerText,
  header,
  isOurVersion,
  refusesVersion,
  type Answer,
} from './answer.ts';
import { blockPage } from './block-page.ts';
import type { PollEvidence } from './evidence.ts';
import { fromFault } from './from-fault.ts';
import { fromStatusMessage } from './from-status-message.ts';
import { fromHttpStatus } from './from-http-status.ts';
import { fromRedirect } from './from-redirect.ts';
import { answers } from './slash-form.ts';
import { pathWarnings } from './warnings.ts';
import { wrongService } from './wrong-service.ts';

export const diagnosePollPath = (evidence: PollEvidence, source: Source): Diagnosis => {
  const { judged, slash } = evidence;
  const answer = answerOf(judged);
  const warnings = pathWarnings(evidence, source);
  if (slash && answers(slash.conversation))
    return { findings: warnings, summary: phrase('path-exists') };
  const error = cause(answer, evidence, source);
  if (error) {
    const { method, url } = judged.hops[0]!;
    const { pathname } = new URL(url);
    const summary = phrase('path-failed', { method, path: pathname, answer: answerText(answer) });
    return { findings: [error, ...warnings], summary };
  }
  if (refusesLogin(answer)) {
    const why = phrase('path-refused-login');
    return { findings: warnings, summary: why, inconclusive: why };
  }
  if (answer.kind === 'empty') return { findings: warnings, summary: phrase('path-empty') };
  return {
    findings: warnings,
    summary: phrase(answer.kind === 'poll' ? 'path-known' : 'path-exists'),
  };
};

/** Some servers look at the login before they look at the path: a refusal says nothing about the path. */
export const refusesLogin = (answer: Answer): boolean =>
  (answer.kind === 'http' && (answer.status === 401 || answer.status === 403)) ||
  (answer.kind === 'status' && answer.status.type === 'UNAUTHORIZED');

const cause = (answer: Answer, evidence: PollEvidence, source: Source): Finding | null => {
  const blocked = blockPage(evidence.judged, source);
  if (blocked) return blocked;
  const breach = unreadableHead(evidence);
  if (breach !== null)
    return finding('http-unreadable', { hostname: source.hostname, breach }, evidence.evidence);
  const redirected = fromRedirect(answer, evidence, source);
  if (redirected) return redirected;
  const proof = evidence.evidence;
  const { pollingPath } = source;
  switch (answer.kind) {
    case 'fault':
      return fromFault(answer.fault, evidence, source);
    case 'redirect-loop':
      return finding(
        'path-redirect-loop',
        { pollingPath, hops: evidence.judged.hops.length },
        proof,
      );
    case 'http':
      return fromHttpStatus(answer, evidence, source);
    case 'not-taxii':
      if (/taxii\+json/i.test(header(answer.reply, 'content-type'))) {
        return finding(
          'path-is-taxii-2',
          { pollingPath, evidence: header(answer.reply, 'content-type') },
          proof,
        );
      }
      return finding(
        'not-taxii',
        {
          pollingPath,
          status: answer.reply.status,
          contentType: header(answer.reply, 'content-type'),
          body: firstLine(answer.reply.sample),
        },
        proof,
      );
    case 'version':
      return finding('taxii-version-mismatch', { pollingPath, version: answer.version }, proof);
    case 'other-message':
      return (
        wrongService(answer, evidence, source) ??
        finding('taxii-unexpected-message', { pollingPath, message: answer.name }, proof)
      );
    case 'invalid':
      return finding('taxii-invalid-message', { pollingPath, problem: answer.problem }, proof);
    case 'status':
      return fromStatusMessage(answer, evidence, source);
    default:
      return null;
  }
};

/** What our parser takes of a reply's head and the client does not; null when there is nothing of the kind. */
const unreadableHead = ({ judged: { last, outcome } }: PollEvidence): string | null => {
  const { reply } = last;
  // What breaks one stack may be nothing to the other.
  if (!reply || outcome.ok) return null;
  if (reply.headers.some(([name, value]) => name.length + value.length > 65_530))
    return 'header-line-too-long';
  if (reply.headers.length > 100) return 'too-many-headers';
  if (isOurVersion(header(reply, 'x-taxii-content-type')) && refusesVersion(outcome))
    return reply.breaches.includes('folded-header')
      ? 'folded-header X-TAXII-Content-Type'
      : 'blanks behind X-TAXII-Content-Type';
  return (
    reply.breaches.find((one) =>
      /^(?:leading-line-end|http-version|informational|fold-without-header|\S+-line-too-long|too-many-headers)/.test(
        one,
      ),
    ) ?? null
  );
};

const firstLine = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 80);
