import type { Code } from '../../diagnosis/catalogue.ts';
import {
  type LogLine,
  clientLine,
  failed,
  invalidResponse,
  neverEnds,
  noElement,
  passed,
  warned,
} from '../expected.ts';
import type { Answer } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const body = twoBlocks();

const broken = (id: string, title: string, code: Code, line: LogLine, answer: Answer): Scenario =>
  pollReply(id, title, failed(code, line), answer);

const badLine = (line: string): LogLine =>
  clientLine(`('Connection aborted.', BadStatusLine('${line}',))`);

const tooLong = clientLine(
  "('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
);

export const statusLineScenarios: readonly Scenario[] = [
  broken(
    'http-0-9-poll-response',
    'A good Poll_Response without status line and headers, as HTTP/0.9 had it',
    'server-not-http',
    badLine('<?xml version="1.0" encoding="UTF-8"?>\\n'),
    { steps: [{ send: body }, { end: 'fin' }] },
  ),
  broken(
    'http-0-9-no-line-end',
    'A few words without a line end, and the connection closes',
    'server-not-http',
    badLine('go away'),
    { steps: [{ send: 'go away' }, { end: 'fin' }] },
  ),
  broken(
    'http-0-9-long-line',
    'A line of 2,000 bytes that is no status line',
    'server-not-http',
    badLine(`${'y'.repeat(2000)}\\r\\n`),
    { steps: [{ send: `${'y'.repeat(2000)}\r\n` }, { end: 'fin' }] },
  ),
  broken(
    'http-0-9-giant-line',
    'A line of 100 KB that is no status line',
    'http-unreadable',
    tooLong,
    { steps: [{ send: 'z'.repeat(100_000) }, { end: 'fin' }] },
  ),
  broken(
    'server-not-http-binary',
    'The port is a database server that greets in bytes of its own',
    'server-not-http',
    badLine('J\\x00\\x00\\x00\\n'),
    { steps: [{ send: 'J\u0000\u0000\u0000\n8.0.36\u0000\u0008\r\n' }, { end: 'fin' }] },
  ),
  broken(
    'server-not-http-prompt',
    'The port is a terminal server that prompts for a login and waits',
    'server-not-http',
    neverEnds,
    { steps: [{ send: 'login: ' }, { end: 'hang' }] },
  ),
  broken('status-line-giant', 'A status line of 100 KB', 'http-unreadable', tooLong, {
    body,
    statusLine: `HTTP/1.1 200 ${'O'.repeat(100_000)}`,
  }),
  broken(
    'status-line-beyond-client',
    'A status line of 65,537 bytes, the first length that the client refuses',
    'http-unreadable',
    tooLong,
    { body, statusLine: `HTTP/1.1 200 ${'O'.repeat(65_537 - 15)}` },
  ),
  pollReply(
    'status-line-long',
    'A status line of 65,536 bytes, the last length that the client takes',
    passed,
    { body, statusLine: `HTTP/1.1 200 ${'O'.repeat(65_536 - 15)}` },
  ),
  broken(
    'http-2-and-line-feeds',
    'The status line says HTTP/2, and the lines end in LF alone',
    'http-unreadable',
    clientLine("('Connection aborted.', UnknownProtocol('HTTP/2',))"),
    { body, statusLine: 'HTTP/2 200', lineEnd: '\n' },
  ),
  broken(
    'http-version-lower-case',
    'The status line begins with http in lower case',
    'server-not-http',
    badLine('http/1.1 200 OK\\r\\n'),
    { body, statusLine: 'http/1.1 200 OK' },
  ),
  pollReply(
    'http-version-1-2',
    'The status line says HTTP/1.2: the client takes every 1.x',
    passed,
    {
      body,
      statusLine: 'HTTP/1.2 200 OK',
    },
  ),
  broken(
    'http-version-0-9',
    'The status line says HTTP/0.9: the client takes the headers for the body',
    'http-unreadable',
    invalidResponse,
    { body, statusLine: 'HTTP/0.9 200 OK', end: 'fin' },
  ),
  broken(
    'http-101',
    'HTTP 101: Switching Protocols, which nobody asked for',
    'http-unreadable',
    invalidResponse,
    {
      status: 101,
      reason: 'Switching Protocols',
      taxii: 'no',
      contentType: '',
      framing: 'none',
      headers: [
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
      ],
    },
  ),
  broken(
    'http-101-with-taxii-header',
    'HTTP 101 with the TAXII headers and a good Poll_Response: the client reads no body',
    'http-unreadable',
    noElement,
    { status: 101, reason: 'Switching Protocols', body },
  ),
  broken(
    'http-199',
    'HTTP 199 with a good Poll_Response: the client reads no body',
    'http-unreadable',
    noElement,
    { status: 199, reason: 'Miscellaneous', body },
  ),
  broken(
    'http-099',
    'HTTP 099: below every class of status',
    'server-not-http',
    badLine('HTTP/1.1 099 What\\r\\n'),
    { body, statusLine: 'HTTP/1.1 099 What' },
  ),
  broken(
    'http-status-two-digits',
    'A status of two digits',
    'server-not-http',
    badLine('HTTP/1.1 20 OK\\r\\n'),
    { body, statusLine: 'HTTP/1.1 20 OK' },
  ),
  broken(
    'http-status-four-digits',
    'A status of four digits',
    'server-not-http',
    badLine('HTTP/1.1 2000 OK\\r\\n'),
    { body, statusLine: 'HTTP/1.1 2000 OK' },
  ),
  broken(
    'http-status-missing',
    'A status line that ends after the version',
    'server-not-http',
    badLine('HTTP/1.1\\r\\n'),
    { body, statusLine: 'HTTP/1.1' },
  ),
  pollReply(
    'http-status-signed',
    'A status with a plus sign, which the client reads as a number',
    warned('http-nonconforming'),
    { body, statusLine: 'HTTP/1.1 +200 OK' },
  ),
  pollReply(
    'http-status-zero-in-front',
    'A status with a zero in front, which the client reads as a number',
    warned('http-nonconforming'),
    { body, statusLine: 'HTTP/1.1 0200 OK' },
  ),
  pollReply(
    'http-status-600',
    'HTTP 600 with a good Poll_Response: only 400 to 599 are errors to the client',
    passed,
    { body, statusLine: 'HTTP/1.1 600 Beyond' },
  ),
  broken(
    'http-100-and-end',
    '100 Continue, and the connection closes',
    'server-closed',
    clientLine(
      "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))",
    ),
    { steps: [{ send: 'HTTP/1.1 100 Continue\r\n\r\n' }, { end: 'fin' }] },
  ),
];
