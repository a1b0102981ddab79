import type { Code } from '../../diagnosis/catalogue.ts';
import {
  type LogLine,
  failed,
  leakedLine,
  neverEnds,
  noElement,
  passed,
  warned,
} from '../expected.ts';
import type { Reply } from '../rule.ts';
import type { Expectation, Scenario } from '../scenario.ts';
import { asServed, twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const body = twoBlocks();
const size = Buffer.byteLength(asServed(body)).toString(16);

/** A reply that says chunked, and whose body is `wire` as it is. */
const coded = (wire: string, end?: Reply['end']): Reply => ({
  framing: 'none',
  rawLines: ['Transfer-Encoding: chunked'],
  body: wire,
  ...(end && { end }),
});

const reply = (id: string, title: string, expect: Expectation, answer: Reply): Scenario =>
  pollReply(`chunk-${id}`, title, expect, answer);

const broken = (
  id: string,
  title: string,
  line: LogLine,
  answer: Reply,
  code: Code = 'xml-truncated',
): Scenario => reply(id, title, failed(code, line), answer);

const incomplete = (what: string): LogLine =>
  leakedLine(`('Connection broken: IncompleteRead(${what})', IncompleteRead(${what}))`);

const tooLong = (what: string): LogLine => {
  const words = `LineTooLong('got more than 65536 bytes when reading ${what}',)`;
  return leakedLine(`("Connection broken: ${words}", ${words})`);
};

const last = '0\r\n\r\n';
const whole = (first: string): string => `${first}\r\n${body}\r\n${last}`;
const half = Math.floor(body.length / 2);
const halves = (end: string): string => {
  const [one, two] = [body.slice(0, half), body.slice(half)];
  const hex = (text: string): string => Buffer.byteLength(asServed(text)).toString(16);
  return `${hex(one)}${end}${one}${end}${hex(two)}${end}${two}${end}0${end}${end}`;
};

export const chunkScenarios: readonly Scenario[] = [
  reply('two', 'Two chunks', passed, coded(halves('\r\n'))),
  reply('extension', 'A chunk extension', passed, coded(whole(`${size};name=value`))),
  reply(
    'trailer',
    'A trailer behind the last chunk',
    passed,
    coded(`${size}\r\n${body}\r\n0\r\nX-Sum: 1\r\n\r\n`),
  ),
  reply('size-zeros', 'A chunk size with zeros in front', passed, coded(whole(`000${size}`))),
  reply(
    'last-line-missing',
    'The last chunk without the empty line behind it, and the connection closes',
    warned('http-nonconforming'),
    coded(`${size}\r\n${body}\r\n0\r\n`, 'fin'),
  ),
  reply(
    'last-cut',
    'The connection closes right after the 0 of the last chunk',
    warned('http-nonconforming'),
    coded(`${size}\r\n${body}\r\n0`, 'fin'),
  ),
  broken(
    'last-line-hangs',
    'The last chunk without the empty line behind it, and the connection stays',
    neverEnds,
    coded(`${size}\r\n${body}\r\n0\r\n`),
    'server-silent',
  ),
  reply(
    'size-0x',
    'A chunk size that begins with 0x',
    warned('http-nonconforming'),
    coded(whole(`0x${size}`)),
  ),
  reply(
    'size-plus',
    'A chunk size with a plus sign',
    warned('http-nonconforming'),
    coded(whole(`+${size}`)),
  ),
  reply(
    'size-blanks',
    'A chunk size with blanks around it',
    warned('http-nonconforming'),
    coded(whole(` ${size} `)),
  ),
  broken(
    'size-cut',
    'The connection closes within a chunk size',
    incomplete(`0 bytes read, 7 more expected`),
    coded('7', 'fin'),
  ),
  broken(
    'size-cut-later',
    'The connection closes within the second chunk size',
    incomplete(`0 bytes read, 7 more expected`),
    coded(`${size}\r\n${body}\r\n7`, 'fin'),
  ),
  broken(
    'size-missing',
    'The connection closes before the first chunk size',
    incomplete('0 bytes read'),
    coded('', 'fin'),
  ),
  broken(
    'size-blank',
    'An empty line instead of a chunk size',
    incomplete('0 bytes read'),
    coded(whole('')),
  ),
  broken(
    'size-only-extension',
    'A chunk extension without a size',
    incomplete('0 bytes read'),
    coded(whole(';name=value')),
  ),
  broken(
    'size-negative',
    'A negative chunk size',
    incomplete('0 bytes read'),
    coded(whole(`-${size}`)),
  ),
  {
    ...broken(
      'size-minus-zero',
      'A chunk size of minus zero',
      noElement,
      coded('-0\r\n\r\n'),
      'xml-no-element',
    ),
    section: 'xml-no-element',
  },
  broken(
    'size-huge',
    'A chunk size beyond every number, and the connection closes',
    incomplete('1911 bytes read, 30857 more expected'),
    coded(whole('ffffffffffffffffff'), 'fin'),
  ),
  broken(
    'size-giant-line',
    'A chunk size of 100 KB',
    tooLong('chunk size'),
    coded(whole(`${'0'.repeat(100_000)}${size}`)),
  ),
  broken(
    'extension-giant',
    'A chunk extension of 100 KB',
    tooLong('chunk size'),
    coded(whole(`${size};${'e'.repeat(100_000)}`)),
  ),
  broken(
    'trailer-giant',
    'A trailer of 100 KB',
    tooLong('trailer line'),
    coded(`${size}\r\n${body}\r\n0\r\nX-Sum: ${'1'.repeat(100_000)}\r\n\r\n`),
  ),
  broken(
    'line-end-missing',
    'No line end behind a chunk',
    incomplete('1904 bytes read'),
    coded(`${size}\r\n${body}${last}`),
  ),
  broken(
    'line-end-cut',
    'The connection closes right after the bytes of a chunk',
    incomplete('0 bytes read, 2 more expected'),
    coded(`${size}\r\n${body}`, 'fin'),
  ),
  broken(
    'line-feeds',
    'Chunks whose lines end in LF alone',
    incomplete('1136 bytes read'),
    coded(halves('\n'), 'fin'),
  ),
  broken(
    'size-too-small',
    'A chunk size that is one less than the chunk',
    incomplete('1903 bytes read'),
    coded(whole((Number.parseInt(size, 16) - 1).toString(16))),
  ),
  broken(
    'reset',
    'RST within a chunk',
    leakedLine(
      `("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
    ),
    { body, framing: 'chunked', cut: 500, end: 'rst' },
  ),
];
