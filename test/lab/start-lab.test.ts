import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { missingHere, startLab } from '../../src/lab/start-lab.ts';
import { requestText, talkTls, whole } from './exchange.ts';

const network = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((name) => /^(TCP|UDP|TLS|MessagePort|Worker)/.test(name))
    .toSorted();

/** First of several free ports in a row, below those that the system gives out by itself. */
const freePorts = async (count: number): Promise<number> => {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const servers = Array.from({ length: count }, (_, index) =>
      createServer().listen(first + index, '127.0.0.1'),
    );
    const opened = await Promise.allSettled(servers.map((server) => once(server, 'listening')));
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    if (opened.every(({ status }) => status === 'fulfilled')) return first;
  }
};

describe('startLab', () => {
  test('starts every scenario that this system can make, and leaves nothing open', async () => {
    const before = network();
    const lines: string[] = [];
    const lab = await startLab({ log: (line) => lines.push(line) });
    expect(lab.running.map(({ scenario }) => scenario.id)).toEqual(
      scenarios.filter((one) => missingHere(one) === null).map(({ id }) => id),
    );
    expect(network().length).toBeGreaterThan(before.length + 100);
    const { customList } = lab.get('healthy').source['certificateAuthorities'] as {
      customList: [string];
    };
    expect(existsSync(customList[0])).toBe(true);
    await lab.close();
    expect(network()).toEqual(before);
    expect(existsSync(dirname(customList[0]))).toBe(false);
    expect(lines).toHaveLength(scenarios.length);
  });

  test('listens only where it was asked to, counting ports up', async () => {
    const port = await freePorts(5);
    const lab = await startLab({ ids: ['healthy', 'dns-one-family', 'proxy-works'], port });
    expect(lab.running.map((one) => [one.port, one.proxyPort])).toEqual([
      [port, null],
      [port + 1, null],
      [port + 3, port + 4],
    ]);
    expect(lab.get('dns-one-family').source['dnsServer']).toBe(`127.0.0.1:${port + 2}`);
    await lab.close();
  });

  test('gives a source file that says the same as the entry', async () => {
    const lab = await startLab({ ids: ['healthy'] });
    const running = lab.get('healthy');
    expect(parse(running.yaml)).toEqual({ sources: [running.source] });
    expect(running.source).toMatchObject({
      name: 'healthy',
      hostname: 'localhost',
      useHttps: true,
      pollingPort: running.port,
    });
    await lab.close();
  });

  test('fills the reason with what is polled', async () => {
    const lab = await startLab({ ids: ['tcp-connection-refused'] });
    const { reason, port } = lab.running[0]!;
    expect(reason).toContain(
      `HTTPSConnectionPool(host='localhost', port=${port}): Max retries exceeded with url: /taxii/poll/`,
    );
    await lab.close();
  });

  test('writes the PEM files where it is told, and leaves them', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lab-test-'));
    const lab = await startLab({ ids: ['healthy'], directory });
    await lab.close();
    expect(await readdir(directory)).toEqual(['healthy-ca.pem']);
    await rm(directory, { recursive: true });
  });

  test('names an unknown scenario', async () => {
    await expect(startLab({ ids: ['no-such-thing'] })).rejects.toThrow(
      'there is no scenario "no-such-thing"',
    );
  });

  test('closes what it had opened when a port is taken', async () => {
    const before = network();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(startLab({ ids: ['healthy', 'healthy-open'], port: port - 1 })).rejects.toThrow(
      /EADDRINUSE/,
    );
    taken.close();
    await once(taken, 'close');
    // A handle that is closed is gone with the next turn of the loop.
    await expect.poll(network).toEqual(before);
  });

  test('records what the server saw', async () => {
    const lab = await startLab({ ids: ['healthy-open'] });
    const running = lab.get('healthy-open');
    await talkTls(running, requestText(), { done: whole });
    await talkTls(running, requestText({ method: 'GET', body: '' }), { done: whole });
    expect(
      running.requests.map(({ method, target, connection, seenBy }) => ({
        method,
        target,
        connection,
        seenBy,
      })),
    ).toEqual([
      { method: 'POST', target: '/taxii/poll/', connection: 1, seenBy: 'feed' },
      { method: 'GET', target: '/taxii/poll/', connection: 2, seenBy: 'feed' },
    ]);
    expect(running.requests[0]?.tls).toEqual({ version: 'TLSv1.3', sni: 'localhost' });
    expect(running.requests[0]?.body).toContain('Poll_Request');
    await lab.close();
  });
});
