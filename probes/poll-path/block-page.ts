import type { Conversation } from '../../src/engine/conversation.ts';
import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import { header } from './answer.ts';

/** Words and headers by which web filters and captive portals show themselves, seen in their default pages. */
const signs: readonly RegExp[] = [
  /FortiGuard|Web Page Blocked|Web Filter(?:ing)? (?:Violation|Block)/i,
  /zscaler|umbrella\.cisco|opendns|websense|forcepoint|bluecoat|blue coat|netskope|iboss/i,
  /ERR_ACCESS_DENIED|This (?:page|site|website) (?:has been|is) blocked|blocked by (?:your|the) (?:administrator|network|organi[sz]ation)/i,
  /captive portal|network authentication required/i,
];

/** The reply is a filter's page, not the feed's; null when nothing shows that. */
export const blockPage = (
  { last, evidence }: Conversation,
  { hostname }: Source,
): Finding | null => {
  const { reply } = last;
  if (!reply || header(reply, 'x-taxii-content-type') !== '') return null;
  const html =
    /html/i.test(header(reply, 'content-type')) || /^\s*<!?(?:doctype|html)/i.test(reply.sample);
  const page = html ? reply.sample : '';
  const where = [page, header(reply, 'server'), header(reply, 'x-squid-error'), last.url];
  const sign = reply.status === 511 ? 'HTTP 511' : firstSign(where.join('\n'));
  return sign === null
    ? null
    : finding('blocked-by-filter', { hostname, evidence: sign }, evidence);
};

const firstSign = (text: string): string | null =>
  signs.map((sign) => sign.exec(text)?.[0] ?? null).find((sign) => sign !== null) ?? null;
