import {
  type LogLine,
  clientLine,
  closedLine,
  resetLine,
  failed,
  invalidResponse,
  noElement,
  passed,
  warned,
} from '../expected.ts';
import type { Code } from '../../diagnosis/catalogue.ts';
import type { Answer, Reply } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { asServed, twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const body = twoBlocks();

/** Breaks RFC 9112, and the ESA's client reads it all the same. */
const tolerated = (id: string, title: string, more: Reply): Scenario =>
  pollReply(id, title, warned('http-nonconforming'), { body, ...more });
const fine = (id: string, title: string, more: Reply): Scenario =>
  pollReply(id, title, passed, { body, ...more });
const broken = (id: string, title: string, code: Code, line: LogLine, answer: Answer): Scenario =>
  pollReply(id, title, failed(code, line), answer);

export const nonconformingScenarios: readonly Scenario[] = [
  tolerated('http-nonconforming', 'Header lines that end in LF alone', { lineEnd: '\n' }),
  tolerated('http-length-beside-chunked', 'Content-Length beside Transfer-Encoding chunked', {
    framing: 'chunked',
    headers: [['Content-Length', '17']],
  }),
  tolerated('http-length-twice', 'Content-Length twice, with the same value', {
    rawLines: [`Content-Length: ${Buffer.byteLength(asServed(body))}`],
    end: 'fin',
  }),
  tolerated('http-blank-before-colon', 'A blank before the colon of a header', {
    rawLines: ['X-Powered-By : a gateway'],
  }),
  broken(
    'http-blank-before-taxii-colon',
    'A blank before the colon of X-TAXII-Content-Type makes another header of it',
    'not-taxii',
    invalidResponse,
    { taxii: 'no', body, rawLines: ['X-TAXII-Content-Type : urn:taxii.mitre.org:message:xml:1.1'] },
  ),
  tolerated('http-header-without-colon', 'A header line without a colon', {
    rawLines: ['This is no header'],
  }),
  tolerated('http-control-in-header', 'A control byte in the value of a header', {
    rawLines: ['X-Trace: a\u0001b'],
  }),
  tolerated('http-folded-header', 'A header folded over two lines', {
    rawLines: ['X-Long: first', ' second'],
  }),
  tolerated('http-100-continue', '100 Continue before the reply, though nobody asked for it', {
    before: 'HTTP/1.1 100 Continue\r\n\r\n',
  }),
  tolerated('http-identity', 'Transfer-Encoding identity', {
    rawLines: ['Transfer-Encoding: identity'],
  }),
  fine('http-headers-long', '20 KiB of headers', {
    rawLines: Array.from({ length: 20 }, (_, index) => `X-Pad-${index}: ${'p'.repeat(1000)}`),
  }),
  fine('http-1-0', 'A reply of HTTP/1.0', { statusLine: 'HTTP/1.0 200 OK', framing: 'close' }),
  fine('http-no-reason', 'A status line without a reason phrase', { statusLine: 'HTTP/1.1 200' }),
  broken(
    'http-unreadable',
    'The status line says HTTP/2.0',
    'http-unreadable',
    clientLine("('Connection aborted.', UnknownProtocol('HTTP/2.0',))"),
    { body, statusLine: 'HTTP/2.0 200 OK' },
  ),
  broken(
    'http-leading-line-end',
    'An empty line before the status line',
    'http-unreadable',
    clientLine("('Connection aborted.', BadStatusLine('\\r\\n',))"),
    { body, before: '\r\n' },
  ),
  broken(
    'http-102-processing',
    '102 Processing before the reply',
    'http-unreadable',
    invalidResponse,
    { body, before: 'HTTP/1.1 102 Processing\r\n\r\n' },
  ),
  broken(
    'http-103-early-hints',
    '103 Early Hints before the reply',
    'http-unreadable',
    invalidResponse,
    { body, before: 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n' },
  ),
  broken(
    'http-status-no-number',
    'A status that is no number',
    'server-not-http',
    clientLine("('Connection aborted.', BadStatusLine('HTTP/1.1 abc OK\\r\\n',))"),
    { body, statusLine: 'HTTP/1.1 abc OK' },
  ),
  broken(
    'server-not-http',
    'The answer is no HTTP',
    'server-not-http',
    clientLine("('Connection aborted.', BadStatusLine('GARBAGE in, garbage out\\r\\n',))"),
    { steps: [{ send: 'GARBAGE in, garbage out\r\n' }, { end: 'fin' }] },
  ),
  broken(
    'server-not-http-0-9',
    'A bare web page without a status line, as HTTP/0.9 had it',
    'server-not-http',
    clientLine("('Connection aborted.', BadStatusLine('<html><body>hello</body></html>\\r\\n',))"),
    { steps: [{ send: '<html><body>hello</body></html>\r\n' }, { end: 'fin' }] },
  ),
  {
    id: 'server-not-http-ssh',
    title: 'The port is an SSH server, and the source is plain HTTP',
    section: null,
    expect: failed(
      'server-not-http',
      clientLine("('Connection aborted.', BadStatusLine('SSH-2.0-OpenSSH_9.2p1\\r\\n',))"),
    ),
    tls: 'plain',
    tcp: { greets: 'SSH-2.0-OpenSSH_9.2p1\r\n' },
  },
  {
    id: 'tls-plaintext-server-ssh',
    title: 'The port is an SSH server, and the source asks for HTTPS',
    section: null,
    expect: failed(
      'tls-plaintext-server',
      clientLine('[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:590)'),
    ),
    tcp: { greets: 'SSH-2.0-OpenSSH_9.2p1\r\n' },
  },
  broken(
    'headers-cut',
    'The connection closes within the headers',
    'server-closed',
    invalidResponse,
    { steps: [{ send: 'HTTP/1.1 200 OK\r\nServer: taxii-lab\r\nX-TAXII-Con' }, { end: 'fin' }] },
  ),
  broken(
    'headers-cut-after-taxii',
    'The connection closes right after the TAXII header',
    'server-closed',
    noElement,
    {
      steps: [
        {
          send: 'HTTP/1.1 200 OK\r\nX-TAXII-Content-Type: urn:taxii.mitre.org:message:xml:1.1\r\n',
        },
        { end: 'fin' },
      ],
    },
  ),
  broken(
    'headers-reset',
    'RST within the headers',
    'server-closed',
    clientLine("('Connection aborted.', error(104, 'Connection reset by peer'))"),
    { steps: [{ send: 'HTTP/1.1 200 OK\r\nServer: ta' }, { waitMs: 50 }, { end: 'rst' }] },
  ),
  {
    id: 'server-closed-on-accept',
    title: 'Plain HTTP: the server closes every connection as soon as it stands',
    section: null,
    expect: failed('server-closed', closedLine),
    tls: 'plain',
    tcp: 'close-on-accept',
  },
  {
    id: 'path-needs-https-closed',
    title:
      'Use HTTPS is off, and the TLS port closes a plain connection without a byte, as Node does',
    section: '400',
    expect: failed('path-needs-https', closedLine),
    source: { useHttps: false },
    tls: {},
  },
  {
    id: 'path-needs-https-reset',
    title: 'Use HTTPS is off, and the TLS port resets a plain connection, as raw TLS stacks do',
    section: '400',
    expect: failed('path-needs-https', resetLine),
    source: { useHttps: false },
    tls: { plainHttp: 'reset' },
  },
];
