import { failed, leakedLine, neverEnds, warned } from '../expected.ts';
import type { Reply } from '../rule.ts';
import type { Expectation, Scenario } from '../scenario.ts';
import { asServed, twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const binding = 'urn:taxii.mitre.org:message:xml:1.1';
const body = twoBlocks();
const length = Buffer.byteLength(asServed(body));

const reply = (id: string, title: string, expect: Expectation, answer: Reply): Scenario =>
  pollReply(`http-folded-${id}`, title, expect, { body, ...answer });

const tolerated = (id: string, title: string, answer: Reply): Scenario =>
  reply(id, title, warned('http-nonconforming'), answer);

export const foldedHeaderScenarios: readonly Scenario[] = [
  reply(
    'first-line',
    'The first header line begins with a blank, so that there is nothing that it continues',
    failed('http-unreadable', leakedLine('list index out of range')),
    { statusLine: 'HTTP/1.1 200 OK\r\n X-First: folded' },
  ),
  tolerated(
    'first-line-no-colon',
    'The first header line begins with a blank and has no colon: the client skips it',
    { statusLine: 'HTTP/1.1 200 OK\r\n nothing to continue' },
  ),
  tolerated('blank-end', 'A header whose continuation is blank', {
    rawLines: ['X-Long: first', ' '],
  }),
  tolerated('tab', 'A header continued behind a tab', { rawLines: ['X-Long: first', '\tsecond'] }),
  tolerated('after-no-name', 'A continuation behind a line without a colon', {
    rawLines: ['X-Long: first', 'no header at all', ' and its continuation'],
  }),
  tolerated('after-no-name-colon', 'A continuation with a colon behind a line without one', {
    rawLines: ['X-Long: first', 'no header at all', ' X-More: its continuation'],
  }),
  reply(
    'taxii-header-blank',
    'X-TAXII-Content-Type with a blank continuation',
    failed('http-unreadable', leakedLine(`Unsupported X-TAXII-Content-Type: ${binding}\r\n`)),
    { taxii: 'no', rawLines: [`X-TAXII-Content-Type: ${binding}`, ' '] },
  ),
  reply(
    'taxii-header',
    'X-TAXII-Content-Type whose value stands on a line of its own',
    failed('http-unreadable', leakedLine(`Unsupported X-TAXII-Content-Type: \r\n ${binding}`)),
    { taxii: 'no', rawLines: ['X-TAXII-Content-Type:', ` ${binding}`] },
  ),
  tolerated('length', 'Content-Length whose number stands on a line of its own', {
    framing: 'none',
    rawLines: ['Content-Length:', ` ${length}`],
  }),
  reply(
    'chunked',
    'Transfer-Encoding whose value stands on a line of its own: the client waits for the end of the connection',
    failed('server-silent', neverEnds),
    {
      framing: 'none',
      rawLines: ['Transfer-Encoding:', ' chunked'],
      body: `${length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    },
  ),
];
