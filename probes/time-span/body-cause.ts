import type { Conversation } from '../../src/engine/conversation.ts';
import { finding, type Finding } from '../../src/engine/finding.ts';
import { limits } from '../../src/engine/limits.ts';
import { isErrorStatus } from '../../src/esa/client/http-texts.ts';
import type { HttpReply } from '../../src/net/exchange.ts';
import type { Reading } from '../../src/taxii/reading.ts';
import { header } from '../poll-path/answer.ts';

interface Range {
  readonly begin: string;
  readonly end: string;
}

/** What was wrong with a body that began well; null when the body was whole and sound. */
export const bodyCause = (
  { last, reading }: Conversation,
  range: Range,
  proof: readonly string[],
): Finding | null => {
  const { reply } = last;
  if (!reply || isErrorStatus(reply.status)) return null;
  const cut = (): Finding =>
    finding(
      'xml-truncated',
      { bytes: reply.wireBytes, announced: header(reply, 'content-length'), ...range },
      proof,
    );
  switch (reply.bodyEnd) {
    case 'gzip-bad':
      return finding('body-not-decodable', { encoding: 'gzip', ...range }, proof);
    case 'too-large':
      return finding(
        'reply-too-large',
        { bound: `${limits.maxBodyBytes / 1024 ** 2} MiB`, ...range },
        proof,
      );
    case 'timed-out':
    case 'deadline':
      return finding(
        'server-silent',
        { hostname: new URL(last.url).hostname, seconds: '', phase: 'body' },
        proof,
      );
    case 'chunk-cut':
    case 'chunk-bad':
    case 'gzip-cut':
    case 'reset':
      return cut();
    default:
      return xmlCause(reply, reading, range, proof, cut);
  }
};

const xmlCause = (
  reply: HttpReply,
  reading: Reading | null,
  range: Range,
  proof: readonly string[],
  cut: () => Finding,
): Finding | null => {
  const fault = reading?.fault;
  if (!fault || fault.kind === 'empty')
    return reply.bodyEnd === 'length-short' && reply.bytes > 0 ? cut() : null;
  const encoding = header(reply, 'content-encoding');
  // The client asks for deflate but undoes only gzip; what is left looks like broken XML.
  if (encoding !== '' && !encoding.includes('gzip') && encoding.toLowerCase() !== 'identity') {
    return finding('body-not-decodable', { encoding, ...range }, proof);
  }
  if (reply.bodyEnd === 'length-short' && fault.kind !== 'undefined-entity') return cut();
  // Cut within the XML declaration: there is markup, and not one tag of it is whole.
  if (reading.root === null && reply.sample.startsWith('<') && !reply.sample.includes('>'))
    return cut();
  switch (fault.kind) {
    case 'undefined-entity':
      return finding(
        'xml-undefined-entity',
        { entity: fault.entity ?? '', block: reading.faultBlock, ...range },
        proof,
      );
    case 'truncated':
      return cut();
    default: {
      const { line, column, problem } = fault;
      return finding('xml-malformed', { line, column, problem, ...range }, proof);
    }
  }
};
