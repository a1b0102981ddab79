import {
  clientLine,
  failed,
  httpLine,
  leakedLine,
  noLine,
  passed,
  neverEnds,
  xmlLine,
} from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const head =
  'HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nX-TAXII-Content-Type: urn:taxii.mitre.org:message:xml:1.1\r\n';
const opened = twoBlocks().slice(0, twoBlocks().indexOf('</taxii_11:Poll_Response>'));
const aBlock = opened.slice(opened.indexOf('<taxii_11:Content_Block>'));
const withDoctype = (doctype: string, inner: string): string =>
  twoBlocks(inner).replace('?>\n', `?>\n<!DOCTYPE taxii_11:Poll_Response ${doctype}>\n`);
const mebibyte = 1024 ** 2;

const laughs = `[<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}]`;

/** Megabytes of blanks between two elements, in a few kilobytes. */
const bomb = (): string => opened + ' '.repeat(16 * mebibyte);

export const hostileScenarios: readonly Scenario[] = [
  pollReply(
    'headers-endless',
    'Headers without end',
    failed(
      'http-unreadable',
      clientLine("('Connection aborted.', HTTPException('got more than 100 headers',))"),
    ),
    { steps: [{ send: head }, { flood: 'X-More: and more\r\n' }] },
  ),
  pollReply(
    'headers-giant',
    'One header of 100 KB',
    failed(
      'http-unreadable',
      clientLine(
        "('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
      ),
    ),
    { body: twoBlocks(), headers: [['X-Giant', 'g'.repeat(100_000)]] },
  ),
  pollReply(
    'headers-monstrous',
    'One header of a megabyte',
    failed(
      'http-unreadable',
      clientLine(
        "('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
      ),
    ),
    { body: twoBlocks(), headers: [['X-Giant', 'g'.repeat(mebibyte)]] },
  ),
  pollReply('reply-too-large', 'A body without end', failed('reply-too-large', neverEnds), {
    steps: [{ send: `${head}\r\n${opened}` }, { flood: aBlock.repeat(200) }],
  }),
  pollReply(
    'body-one-byte-a-second',
    'A body that comes one byte a second',
    failed('server-silent', neverEnds),
    { steps: [{ send: `${head}\r\n` }, { drip: twoBlocks(), everyMs: 1000 }] },
  ),
  pollReply(
    'headers-one-byte-a-second',
    'Headers that come one byte a second',
    failed('server-silent', neverEnds),
    { steps: [{ drip: head, everyMs: 1000 }] },
  ),
  pollReply(
    'headers-hang',
    'The reply stops within its headers',
    failed('server-silent', neverEnds),
    {
      steps: [{ send: head }, { end: 'hang' }],
    },
  ),
  pollReply('body-hangs', 'The reply stops within its body', failed('server-silent', neverEnds), {
    body: twoBlocks(),
    cut: 500,
    end: 'hang',
  }),
  pollReply(
    'body-reset-later',
    'RST within a body of megabytes',
    failed(
      'xml-truncated',
      leakedLine(
        `("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
      ),
    ),
    {
      steps: [
        { send: `${head}Content-Length: 99999999\r\n\r\n${opened}` },
        { send: aBlock.repeat(2000) },
        { end: 'rst' },
      ],
    },
  ),
  pollReply(
    'gzip-bomb',
    'A gzip body that grows a thousandfold',
    failed(
      'xml-truncated',
      xmlLine('Extra content at the end of the document, line 2, column 16778731 (line 2)'),
    ),
    { encoding: 'gzip', body: bomb },
  ),
  pollReply('entity-bomb', 'Entities that expand to terabytes', passed, {
    body: withDoctype(laughs, '<a>&a12;</a>'),
  }),
  pollReply('entity-external', 'An external entity that names a local file', passed, {
    body: withDoctype('[<!ENTITY file SYSTEM "file:///etc/passwd">]', '<a>&file;</a>'),
  }),
  pollReply('dtd-external', 'A document type that names a file elsewhere', passed, {
    body: withDoctype('SYSTEM "http://127.0.0.1:1/lab.dtd"', '<a>x</a>'),
  }),
  pollReply('attribute-giant', 'An attribute of ten megabytes and more', passed, {
    body: () => twoBlocks(`<a b="${'x'.repeat(10 * mebibyte + 1)}"/>`),
  }),
  pollReply('text-giant', 'A text of ten megabytes and more', passed, {
    body: () => twoBlocks(`<a>${'x'.repeat(10 * mebibyte + 1)}</a>`),
  }),
  pollReply('depth-300', 'Elements nested 300 deep', passed, {
    body: twoBlocks('<a>'.repeat(300) + '</a>'.repeat(300)),
  }),
  pollReply(
    'depth-100000',
    'Elements nested 100,000 deep',
    failed('xml-malformed', { ...noLine, client: 'crashes' }),
    { body: () => twoBlocks('<a>'.repeat(100_000) + '</a>'.repeat(100_000)) },
  ),
  pollReply(
    'reply-before-request-ends',
    'The reply comes before the request is read, and the connection ends',
    failed('server-refused-request', httpLine(413)),
    {
      status: 413,
      taxii: 'no',
      contentType: 'text/html',
      body: '<h1>Payload Too Large</h1>',
      early: true,
      end: 'fin',
    },
  ),
];
