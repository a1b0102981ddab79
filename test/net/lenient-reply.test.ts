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

  test('what is no status line is refused', () => {
    const reply = new LenientReply(1024, () => {});
    reply.push(Buffer.from('SSH-2.0-OpenSSH\r\n'));
    expect(reply.refused).toBe(true);
  });
});

test('a head without end is refused at the bound', () => {
  const reply = new LenientReply(1024, () => {});
  reply.push(Buffer.from(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(5000)}`));
  expect(reply.refused).toBe(true);
});
