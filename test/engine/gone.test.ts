import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Locale } from '../../src/engine/result.ts';
import { checkWith } from './check-with.ts';

let server: Server | undefined;
afterEach(() => new Promise((done) => server?.close(done)));

const serve = (status: number): Promise<number> =>
  new Promise((ready) => {
    const started = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end());
    }).listen(0, '127.0.0.1', () => ready((started.address() as AddressInfo).port));
    server = started;
  });

const found = async (pollingPort: number, pollingPath: string, locale: Locale) => {
  const source = {
    name: 's',
    hostname: '127.0.0.1',
    pollingPath,
    pollingPort,
    collectionName: 'c',
    useHttps: false,
  };
  const { sources } = await checkWith([source], { locale });
  return sources[0]!.findings.find(({ rootCause }) => rootCause)!;
};

test.each([
  [404, 'en'],
  [410, 'en'],
  [404, 'it'],
  [410, 'it'],
  [404, 'zh-TW'],
  [410, 'zh-TW'],
] as const)('%i is called by its number, in %s', async (status, locale) => {
  const { code, message } = await found(await serve(status), '/poll/', locale);
  expect(code).toBe('path-not-found');
  expect(message.match(/\b(?:404|410)\b/g)).toEqual([String(status), String(status)]);
  expect(message).toMatch(/\/poll(?!\/)/);
});

test('a path that has no other form claims none', async () => {
  const { message } = await found(await serve(410), '/', 'en');
  expect(message).not.toContain('does not work either');
});
