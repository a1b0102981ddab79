import { finding, type Finding } from '../../src/engine/finding.ts';
import type { HttpReply } from '../../src/net/exchange.ts';
import type { Source } from '../../src/source/source.ts';
import { answerText, header, type Answer } from './answer.ts';
import type { PollEvidence } from './evidence.ts';

/** A redirect that led the poll astray; null when there was none, or the poll came through all the same. */
export const fromRedirect = (
  answer: Answer,
  { judged, evidence }: PollEvidence,
  source: Source,
): Finding | null => {
  const [first, second] = judged.hops;
  if (!first?.reply || answer.kind === 'redirect-loop') return null;
  if (!second) return notFollowed(first.reply, evidence, source);
  if (['poll', 'empty', 'unreadable'].includes(answer.kind)) return null;
  const { pollingPath, hostname } = source;
  const from = new URL(first.url);
  const to = new URL(second.url);
  if (from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname) {
    return finding('path-needs-https', { hostname, port: to.port || 443 }, evidence);
  }
  const location = header(first.reply, 'location');
  const then = `${second.method}: ${answerText(answer)}`;
  return finding(
    'path-redirected',
    { pollingPath, status: first.reply.status, location, then },
    evidence,
  );
};

/** A Location that leads out of HTTP: the client has nothing to go there with. */
const notFollowed = (
  reply: HttpReply,
  evidence: readonly string[],
  { pollingPath }: Source,
): Finding | null => {
  const location = header(reply, 'location');
  if (![301, 302, 303, 307, 308].includes(reply.status) || !/^[a-z][a-z\d+.-]*:/i.test(location))
    return null;
  const args = { pollingPath, status: reply.status, location, then: location.split(':')[0] ?? '' };
  return finding('path-redirected', args, evidence);
};
