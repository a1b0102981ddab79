import { describe, expect, test } from 'vitest';
import { FramingFollower } from '../../src/net/framing.ts';

const follow = (text: string, step: number) => {
  const follower = new FramingFollower();
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += step) follower.push(bytes.subarray(at, at + step));
  return follower.framing;
};

const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

describe.each([1, 2, 7, 1000])('in pieces of %i bytes', (step) => {
  test('counts what came and what is due of the chunk under way', () => {
    expect(follow(`${head}5\r\nabcde\r\na\r\n0123`, step)).toMatchObject({
      chunked: true,
      chunk: { got: 4, due: 6 },
      badChunk: false,
    });
  });

  test('between chunks no chunk is under way', () => {
    expect(follow(`${head}5\r\nabcde\r\n`, step).chunk).toBeNull();
    expect(follow(`${head}5\r\nabcde\r\n0\r\n\r\n`, step).chunk).toBeNull();
  });

  test('a size that is no number is a bad chunk', () => {
    expect(follow(`${head}zz\r\nabc`, step).badChunk).toBe(true);
  });

  test('an interim reply before the final one does not count as its head', () => {
    const framing = follow(`HTTP/1.1 100 Continue\r\n\r\n${head}3\r\na`, step);
    expect(framing).toMatchObject({ chunked: true, chunk: { got: 1, due: 2 } });
  });
});

test('keeps a bounded start of the reply', () => {
  const framing = follow(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(200_000)}`, 4096);
  expect(framing.head.length).toBe(64 * 1024);
  expect(framing.bytes).toBe(200_020);
});
