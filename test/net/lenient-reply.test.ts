import { describe, expect, test } from 'vitest';
import { LenientReply } from '../../src/net/lenient-reply.ts';

const read = (text: string, step = text.length) => {
  const body: Buffer[] = [];
  const reply = new LenientReply(1024 * 1024, (chunk) => body.push(Buffer.from(chunk)));
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += step) reply.push(bytes.subarray(at, at + step));
  const end = reply.end();
  return {
    ...reply.head,
    end,
    body: Buffer.concat(body).toString('latin1'),
    breaches: reply.breaches,
    chunk: reply.chunk,
  };
};

describe.each([1, 3, 10_000])('in pieces of %i bytes', (step) => {
  test.each([
    ['lines ended by LF alone', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok', 'bare-line-feed'],
    [
      'a length beside chunked',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
      'length-beside-chunked',
    ],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok',
      'two-lengths',
    ],
    [
      'a header line without colon',
      'HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\nok',
      'header-without-name',
    ],
    [
      'a control byte',
      'HTTP/1.1 200 OK\r\nX: a\x01b\r\nContent-Length: 2\r\n\r\nok',
      'control-byte',
    ],
    [
      'a folded header',
      'HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\nok',
      'folded-header',
    ],
    [
      '100 Continue first',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
      'interim-reply',
    ],
    [
      'identity',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nok',
      'transfer-encoding:identity',
    ],
  ])('%s is read and named', (_, text, breach) => {
    expect(read(text, step)).toMatchObject({
      status: 200,
      body: 'ok',
      end: 'complete',
      breaches: [breach],
    });
  });

  test('a blank before the colon makes another header, as for the client', () => {
    const { headers, breaches } = read('HTTP/1.1 200 OK\r\nX-TAXII : v\r\n\r\n', step);
    expect(headers).toEqual([['X-TAXII ', 'v']]);
    expect(breaches).toEqual(['blank-before-colon']);
  });

  test('how a body broke off', () => {
    expect(read('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nok', step).end).toBe('length-short');
    const cut = read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok', step);
    expect(cut).toMatchObject({ end: 'chunk-cut', chunk: { got: 2, due: 3 } });
    expect(read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', step).end).toBe(
      'chunk-bad',
    );
  });

  test.each([
    ['SSH-2.0-OpenSSH\r\n', 'bad-status-line'],
    ['\r\nHTTP/1.1 200 OK\r\n', 'bad-status-line'],
    ['HTTP/1.1 099 What\r\n', 'bad-status-line'],
    ['HTTP/1.1 2000 OK\r\n', 'bad-status-line'],
    ['HTTP/1.1\r\n', 'bad-status-line'],
    [`HTTP/1.1 200 ${'O'.repeat(65_522)}\r\n`, 'status-line-too-long'],
    [`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(65_532)}\r\n`, 'header-line-too-long'],
    [`HTTP/1.1 200 OK\r\n${'X: a\r\n'.repeat(101)}\r\n`, 'too-many-headers'],
  ])('%j is read no further', (text, refusal) => {
    const reply = new LenientReply(1024 * 1024, () => {});
    const bytes = Buffer.from(text, 'latin1');
    for (let at = 0; at < bytes.length; at += step) reply.push(bytes.subarray(at, at + step));
    expect(reply.refusal).toBe(refusal);
  });

  test.each([
    ['HTTP/1.1 +200 OK', 200],
    ['HTTP/1.1 0200 OK', 200],
    ['HTTP/1.1 600 Beyond', 600],
    ['HTTP/1.2 200', 200],
    [`HTTP/1.1 200 ${'O'.repeat(65_521)}`, 200],
  ])('%j is a status line', (line, status) => {
    expect(read(`${line}\r\n\r\n`, step).status).toBe(status);
  });

  test.each([
    ['5;name=value\r\nabcde\r\n0\r\n\r\n', 'complete', null],
    ['0x5\r\nabcde\r\n0\r\n\r\n', 'complete', null],
    [' +5 \r\nabcde\r\n0\r\n\r\n', 'complete', null],
    ['5\r\nabcde\r\n0\r\nX: trailer\r\n\r\n', 'complete', null],
    ['5\r\nabcde\r\n0\r\n', 'complete', null],
    ['5\r\nabcde\r\n0', 'complete', null],
    ['5\r\nabcde\r\n7', 'chunk-cut', { got: 0, due: 7 }],
    ['5\r\nabcde\r\n', 'chunk-cut', null],
    ['5\r\nabcde\r', 'chunk-cut', { got: 1, due: 1 }],
    ['5\r\nabcde', 'chunk-cut', { got: 0, due: 2 }],
    ['ffffffffffffffffff\r\nabc', 'chunk-cut', { got: 3 }],
    ['5\r\nabcde0\r\n\r\n', 'chunk-bad', null],
    ['-5\r\nvwxyz\r\n0\r\n\r\n', 'chunk-bad', null],
    ['\r\nabcde', 'chunk-bad', null],
    ['0'.repeat(65_537), 'chunk-bad', null],
  ])('a chunked body %#', (text, end, chunk) => {
    const found = read(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${text}`, step);
    expect(found.end).toBe(end);
    if (chunk === null) expect(found.chunk).toBeNull();
    else expect(found.chunk).toMatchObject(chunk);
  });

  test('a folded line is added with its line end, and counts for nothing in front of the first header', () => {
    const folded = read(
      'HTTP/1.1 200 OK\r\nX:\r\n a\r\n \r\nContent-Length:\r\n 2\r\n\r\nok',
      step,
    );
    expect(folded).toMatchObject({
      body: 'ok',
      headers: [
        ['X', '\r\n a\r\n'],
        ['Content-Length', '\r\n 2'],
      ],
    });
    expect(read('HTTP/1.1 200 OK\r\n X: a\r\n\r\n', step).breaches).toEqual([
      'fold-without-header',
    ]);
  });

  test('of HTTP/0.9 everything behind the first line is body', () => {
    expect(read('HTTP/0.9 200 OK\r\nX: a\r\n\r\nok', step)).toMatchObject({
      headers: [],
      body: 'X: a\r\n\r\nok',
    });
  });
});

test('lines that are no headers are bounded, though the client reads them for ever', () => {
  const reply = new LenientReply(1024, () => {});
  reply.push(Buffer.from(`HTTP/1.1 200 OK\r\n${'no header\r\n'.repeat(200)}`));
  expect(reply.refusal).toBe('head-too-large');
});
