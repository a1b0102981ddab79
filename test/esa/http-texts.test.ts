import { expect, test } from 'vitest';
import { predictClient } from '../../src/esa/predict-client.ts';
import type { HttpReply } from '../../src/net/exchange.ts';
import { http, reading, replied, taxii11 } from './cases.ts';

const text = (...input: Parameters<typeof replied>): string => {
  const outcome = predictClient(replied(...input));
  return outcome.ok ? 'ok' : `${outcome.class}: ${outcome.text}`;
};
const good = { reading: reading({}) };
const chunked = (part: Partial<HttpReply>) => ({
  headers: [taxii11, ['Transfer-Encoding', 'chunked'] as const],
  ...part,
});
const incomplete = (what: string): string =>
  `leaked: ('Connection broken: IncompleteRead(${what})', IncompleteRead(${what}))`;

test.each([400, 401, 403, 407, 418, 429, 500, 503, 599])(
  'status %i, whatever the body',
  (status) => {
    expect(predictClient(replied({ status, bodyEnd: 'chunk-cut' }, good))).toEqual({
      ok: false,
      class: 'http-status',
      text: `HTTP Error: status code ${status}`,
      status,
      basis: 'observed',
    });
  },
);

test.each([202, 204, 300, 301, 304])('status %i without the TAXII header', (status) => {
  expect(text({ status, headers: [] })).toBe('client: Invalid response received');
});

test('a reply below 400 with the header is read like any other', () => {
  expect(text({ status: 202 }, good)).toBe('ok');
  expect(text({ status: 204, bytes: 0, wireBytes: 0 })).toBe('xml: no element found (line 0)');
});

test('a status beyond 599 is no error to the client', () => {
  expect(text({ status: 600 }, good)).toBe('ok');
  expect(text({ status: 999, headers: [] })).toBe('client: Invalid response received');
});

test('gzip whose data came whole, its checksum not', () => {
  const headers = [taxii11, ['Content-Encoding', 'gzip'] as const];
  expect(text({ headers, bodyEnd: 'gzip-cut' }, good)).toBe(
    'leaked: unpack requires a string argument of length 4',
  );
});

test('chunks that the client does not know for chunks', () => {
  const words = 'Document is empty, line 1, column 1';
  const gzipChunked = { headers: [taxii11, ['Transfer-Encoding', 'gzip, chunked'] as const] };
  expect(text(gzipChunked, good)).toBe(`xml: ${words} (line 1)`);
  expect(text(gzipChunked, { ...good, dialect: 'py3' })).toBe(`xml: ${words} (<string>, line 1)`);
  const twice = {
    headers: [
      taxii11,
      ['Transfer-Encoding', 'chunked'] as const,
      ['Transfer-Encoding', 'chunked'] as const,
    ],
  };
  expect(text(twice, good)).toBe(`xml: ${words} (line 1)`);
  expect(text(twice, { ...good, dialect: 'py3' })).toBe('ok');
});

test('a short body that breaks off says so before anything in it is read', () => {
  const html = reading({ root: { namespace: null, name: 'html' } });
  const cut = {
    bodyEnd: 'chunk-cut',
    wireBytes: 95,
    bytes: 95,
    chunk: { got: 95, due: 170 },
  } as const;
  expect(text(chunked(cut), { reading: html })).toBe(
    incomplete('95 bytes read, 170 more expected'),
  );
  expect(text(chunked({ ...cut, wireBytes: 200_000, bytes: 200_000 }), { reading: html })).toBe(
    'leaked: Unsupported namespace: None',
  );
});

test('redirects that go nowhere', () => {
  expect(text({ status: 301, headers: [['Location', 'http://h:abc/']] })).toBe(
    'leaked: Failed to parse: h:abc',
  );
  expect(text({ status: 301, headers: [['Location', 'http://h:abc/']] }, { dialect: 'py3' })).toBe(
    'client: Failed to parse: http://h:abc/',
  );
  expect(text({ status: 301, headers: [['Location', 'ftp://h/z']] })).toBe(
    "client: No connection adapters were found for 'ftp://h/z'",
  );
  expect(text({ status: 302, headers: [] }, { redirectLoop: true })).toBe(
    'client: Exceeded 30 redirects.',
  );
});

test.each([
  ['urn:x', 'urn:x'],
  ['URN:taxii.mitre.org:message:xml:1.1', 'URN:taxii.mitre.org:message:xml:1.1'],
  ['urn:taxii.mitre.org:message:json:1.0', 'urn:taxii.mitre.org:message:json:1.0'],
])('X-TAXII-Content-Type %s', (value, shown) => {
  expect(text({ headers: [['x-taxii-content-type', value]] }, good)).toBe(
    `leaked: Unsupported X-TAXII-Content-Type: ${shown}`,
  );
});

test('X-TAXII-Content-Type empty, twice, or of version 1.0', () => {
  expect(text({ headers: [['X-TAXII-Content-Type', ' ']] }, good)).toBe(
    'client: Invalid response received',
  );
  expect(text({ headers: [taxii11, taxii11] }, good)).toBe(
    `leaked: Unsupported X-TAXII-Content-Type: ${taxii11[1]}, ${taxii11[1]}`,
  );
  expect(
    text({ headers: [['X-TAXII-Content-Type', 'urn:taxii.mitre.org:message:xml:1.0']] }, good),
  ).toBe('ok');
});

// 265 bytes in one chunk unless said otherwise; numbers as recorded from httplib.
test.each<[string, Partial<HttpReply>, string, string]>([
  [
    'cut in its chunk',
    { bodyEnd: 'chunk-cut', wireBytes: 95, chunk: { got: 95, due: 170 } },
    '95 bytes read, 170 more expected',
    '0 bytes read',
  ],
  [
    'cut in its second chunk',
    { bodyEnd: 'chunk-cut', wireBytes: 190, chunk: { got: 90, due: 75 } },
    '90 bytes read, 75 more expected',
    '100 bytes read',
  ],
  [
    'without its last chunk',
    { bodyEnd: 'chunk-cut', wireBytes: 265 },
    '265 bytes read',
    '265 bytes read',
  ],
  ['with a bad size', { bodyEnd: 'chunk-bad', wireBytes: 0 }, '0 bytes read', '0 bytes read'],
  [
    'with a bad second size',
    { bodyEnd: 'chunk-bad', wireBytes: 100 },
    '100 bytes read',
    '100 bytes read',
  ],
  [
    'cut in a chunk larger than one read',
    { bodyEnd: 'chunk-cut', wireBytes: 29_994, chunk: { got: 29_994, due: 10_262 } },
    '29994 bytes read, 2774 more expected',
    '0 bytes read',
  ],
])('a chunked body %s', (_, part, two, three) => {
  expect(text(chunked(part), good)).toBe(incomplete(two));
  expect(text(chunked(part), { ...good, dialect: 'py3' })).toBe(incomplete(three));
});

test('a reset in the body', () => {
  expect(text({ bodyEnd: 'reset' }, good)).toBe(
    `leaked: ("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
  );
  expect(text({ bodyEnd: 'reset' }, { ...good, target: http, dialect: 'py3' })).toBe(
    `leaked: ("Connection broken: ConnectionResetError(104, 'Connection reset by peer')", ConnectionResetError(104, 'Connection reset by peer'))`,
  );
});

test('Python 3 takes a reset within TLS for the end of the stream', () => {
  const py3 = { ...good, dialect: 'py3' } as const;
  expect(text({ bodyEnd: 'reset' }, py3)).toBe('ok');
  expect(text({ ...chunked({ chunk: { got: 9, due: 3 } }), bodyEnd: 'reset' }, py3)).toMatch(
    /^leaked: \('Connection broken: IncompleteRead/,
  );
  expect(text({ bodyEnd: 'reset', headers: [['Content-Length', '1000']] }, py3)).toMatch(
    /^leaked: \('Connection broken: IncompleteRead/,
  );
});

test('a body shorter than announced is noticed only when it is read whole', () => {
  const short = { bodyEnd: 'length-short', wireBytes: 3, bytes: 3 } as const;
  const length = ['Content-Length', '1000'] as const;
  expect(text({ ...short, headers: [length] })).toBe(incomplete('3 bytes read, 997 more expected'));
  expect(text({ ...short, headers: [taxii11, length, ['Content-Encoding', 'gzip']] })).toBe(
    incomplete('3 bytes read, 997 more expected'),
  );
  const truncated = {
    kind: 'truncated',
    line: 1,
    column: 5,
    problem: '',
    clientText: "expected '>', line 1, column 5 (line 1)",
  } as const;
  expect(
    text({ ...short, headers: [taxii11, length] }, { reading: reading({ fault: truncated }) }),
  ).toBe("xml: expected '>', line 1, column 5 (line 1)");
});

test.each<[Partial<HttpReply>, string, string]>([
  [
    { bodyEnd: 'gzip-bad', bytes: 0, sample: '<P' },
    'leaked: Not a gzipped file',
    "leaked: Not a gzipped file (b'<P')",
  ],
  [
    { bodyEnd: 'gzip-cut', wireBytes: 139 },
    'leaked: CRC check failed 0x… != 0x…L',
    'leaked: Compressed file ended before the end-of-stream marker was reached',
  ],
  [
    { bodyEnd: 'gzip-cut', wireBytes: 6, bytes: 0 },
    'leaked: unpack requires a string argument of length 4',
    'leaked: Compressed file ended before the end-of-stream marker was reached',
  ],
  [
    { bodyEnd: 'gzip-cut', wireBytes: 0, bytes: 0 },
    'xml: no element found (line 0)',
    'xml: no element found (line 0)',
  ],
])('gzip that is none: %j', (part, two, three) => {
  const headers = [taxii11, ['Content-Encoding', 'gzip'] as const];
  const fault = { kind: 'truncated', line: 1, column: 5, problem: '', clientText: null } as const;
  const empty = part.bytes === 0 && part.wireBytes === 0 ? null : reading({ fault });
  expect(text({ headers, ...part }, { reading: empty })).toBe(two);
  expect(text({ headers, ...part }, { reading: empty, dialect: 'py3' })).toBe(three);
});

test('heads that break the client although ours reads them', () => {
  const many = Array.from({ length: 101 }, (_, index) => [`X-${index}`, 'a'] as const);
  expect(text({ headers: many }, good)).toBe(
    "client: ('Connection aborted.', HTTPException('got more than 100 headers',))",
  );
  expect(text({ headers: many.slice(0, 99).concat([taxii11 as never]) }, good)).toBe('ok');
  expect(text({ headers: [taxii11, ['X-A', 'a'.repeat(65_537 - 7)]] }, good)).toBe(
    "client: ('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
  );
  expect(text({ headers: [taxii11, ['X-A', 'a'.repeat(65_536 - 7)]] }, good)).toBe('ok');
  expect(text({ breaches: ['http-version:HTTP/2'] }, good)).toBe(
    "client: ('Connection aborted.', UnknownProtocol('HTTP/2',))",
  );
  expect(text({ breaches: ['leading-line-end'] }, good)).toBe(
    String.raw`client: ('Connection aborted.', BadStatusLine('\r\n',))`,
  );
  expect(text({ breaches: ['fold-without-header'] }, good)).toBe('leaked: list index out of range');
  expect(text({ breaches: ['status-line-too-long'] }, good)).toBe(
    "client: ('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
  );
});
