import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { dial, otherFamily } from '../../src/net/dial.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

const listen = (host: string): Promise<number> =>
  new Promise((ready) => {
    const server = createServer((socket) => socket.destroy()).listen(0, host, () => {
      ready((server.address() as AddressInfo).port);
    });
    servers.push(server);
  });

const options = { timeoutMs: 2000, signal: new AbortController().signal };

test('opens one address by number and says from where', async () => {
  const port = await listen('127.0.0.1');
  const { socket, fault, localAddress } = await dial('127.0.0.1', port, options);
  expect(fault).toBeNull();
  expect(localAddress).toBe('127.0.0.1');
  socket?.destroy();
});

test('opens an IPv6 address', async () => {
  const port = await listen('::1');
  const { socket, fault } = await dial('::1', port, options);
  expect(fault).toBeNull();
  socket?.destroy();
});

test('a port that nobody listens on is refused', async () => {
  const port = await listen('127.0.0.1');
  await new Promise((done) => servers.pop()?.close(done));
  const { fault, socket } = await dial('127.0.0.1', port, options);
  expect(socket).toBeNull();
  expect(fault).toEqual({ phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' });
});

test('an address that is not ours cannot be sent from', async () => {
  const port = await listen('127.0.0.1');
  const { fault } = await dial('127.0.0.1', port, { ...options, localAddress: '192.0.2.1' });
  expect(fault?.kind).toBe('local');
});

test.each([
  ['127.0.0.1', '::1'],
  ['::1', '127.0.0.1'],
])('from %s nothing of the other family can be dialled', async (localAddress, address) => {
  const port = await listen(address);
  const { fault, socket } = await dial(address, port, { ...options, localAddress });
  expect(socket).toBeNull();
  expect(fault).toEqual({ phase: 'tcp', kind: 'local', code: otherFamily });
});

test('a run that was stopped already opens nothing', async () => {
  const port = await listen('127.0.0.1');
  const { fault, socket } = await dial('127.0.0.1', port, {
    ...options,
    signal: AbortSignal.abort(),
  });
  expect(socket).toBeNull();
  expect(fault?.kind).toBe('aborted');
});
