import { expect, test } from 'vitest';
import { FramingFollower } from '../../src/net/framing-follower.ts';

test('keeps a bounded start of the reply, and counts all of it', () => {
  const follower = new FramingFollower(1024 * 1024);
  const bytes = Buffer.from(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(200_000)}`);
  for (let at = 0; at < bytes.length; at += 4096) follower.push(bytes.subarray(at, at + 4096));
  expect(follower.head.length).toBe(64 * 1024);
  expect(follower.bytes).toBe(200_020);
  expect(follower.reply.refusal).toBe('header-line-too-long');
});
