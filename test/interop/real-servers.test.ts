import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeIfPresent } from './describe-if-present.ts';
import { ensureEnvironment } from './environments.ts';
import { missingForRealServers, startRealServers } from './real-servers.ts';
import type { RealServers } from './real-servers.ts';
import { startRealClient } from './real-client.ts';
import type { ClientJob, RealClient } from './real-client.ts';

const missingServers = await missingForRealServers();
const clients = ['esa27', 'py311-client'] as const;
const environments = await Promise.all(clients.map(ensureEnvironment));

describeIfPresent('the real servers', missingServers, () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  }, 90_000);
  afterAll(() => servers.stop());

  const base = (): ClientJob => ({
    host: servers.hostname,
    port: servers.httpsPort,
    https: true,
    ca: servers.caFile,
    path: servers.paths.poll,
    collection: servers.collections.feed,
    ...servers.accounts.reader,
  });
  const proxyUrl = (port: number, login = '') => `http://${login}127.0.0.1:${port}`;

  for (const [index, name] of clients.entries()) {
    const environment = environments[index];
    const missing = environment?.ready === false ? environment.missing : null;
    describeIfPresent(`seen by ${name}`, missing, () => {
      let client: RealClient;
      beforeAll(async () => {
        client = await startRealClient(name);
      });
      afterAll(() => client.close());

      test('discovery names every service', async () => {
        const run = await client.run({
          ...base(),
          kind: 'discovery',
          path: servers.paths.discovery,
        });
        expect(run.found?.filter((type) => type === 'POLL')).toHaveLength(4);
        expect(run.found).toContain('COLLECTION_MANAGEMENT');
      });

      test('the list of collections', async () => {
        const path = servers.paths.collections;
        const run = await client.run({ ...base(), kind: 'collections', path });
        expect(run.found).toEqual(expect.arrayContaining(Object.values(servers.collections)));
      });

      test('a poll gets all blocks, part after part', async () => {
        expect(await client.run(base())).toEqual({ ok: true, blocks: servers.blockCount });
      });

      test('a window gets its blocks only', async () => {
        const now = Date.now();
        const begin = new Date(now - 5 * 86_400_000).toISOString();
        const run = await client.run({ ...base(), begin, end: new Date(now).toISOString() });
        expect(run).toEqual({ ok: true, blocks: 11 });
      });

      test('through both proxies', async () => {
        const { username, password } = servers.proxyLogin;
        const open = await client.run({ ...base(), proxy: proxyUrl(servers.proxyPort) });
        const login = proxyUrl(servers.loginProxyPort, `${username}:${password}@`);
        const behindLogin = await client.run({ ...base(), proxy: login });
        expect([open.ok, behindLogin.ok]).toEqual([true, true]);
      });
    });
  }

  const esa27 = environments[0];
  const missing = esa27?.ready === false ? esa27.missing : null;
  describeIfPresent("what the ESA's client says about them", missing, () => {
    let client: RealClient;
    beforeAll(async () => {
      client = await startRealClient('esa27');
    });
    afterAll(() => client.close());

    const cases: readonly [string, () => Partial<ClientJob>, RegExp][] = [
      ['no custom CA', () => ({ ca: null }), /CERTIFICATE_VERIFY_FAILED/],
      ['wrong path', () => ({ path: '/services/nothing' }), /^HTTP Error: status code 404$/],
      ['added slash', () => ({ path: `${servers.paths.poll}/` }), /^HTTP Error: status code 404$/],
      [
        'discovery path',
        () => ({ path: servers.paths.discovery }),
        /^FAILURE: Message not supported/,
      ],
      [
        'lost slash',
        () => ({ path: servers.paths.slashed.slice(0, -1) }),
        /^HTTP Error: status code 405$/,
      ],
      ['wrong password', () => ({ password: 'wrong' }), /^UNAUTHORIZED: $/],
      ['blank password', () => ({ password: '' }), /^UNAUTHORIZED: $/],
      ['unknown collection', () => ({ collection: 'nothing' }), /^NOT_FOUND: ITEM=nothing; /],
      [
        'unavailable',
        () => ({ collection: servers.collections.unavailable }),
        /^FAILURE: ITEM=.* not available$/,
      ],
      [
        'not at this service',
        () => ({ collection: servers.collections.elsewhere }),
        /^NOT_FOUND: /,
      ],
      [
        'no subscription',
        () => ({ collection: servers.collections.subscribed, path: servers.paths.pollSubscribed }),
        /^DENIED: Subscription id is required$/,
      ],
      ['no read permission', () => servers.accounts.blind, /^NOT_FOUND: /],
      ['proxy down', () => ({ proxy: proxyUrl(servers.closedPort) }), /ProxyError.*\[Errno 111\]/],
      [
        'proxy login missing',
        () => ({ proxy: proxyUrl(servers.loginProxyPort) }),
        /Tunnel connection failed: 407/,
      ],
      [
        'client certificate',
        () => ({ port: servers.clientCertificatePort }),
        /^HTTP Error: status code 400$/,
      ],
      ['http to the TLS port', () => ({ https: false }), /^HTTP Error: status code 400$/],
      [
        'down',
        () => ({ https: false, port: servers.unavailablePort }),
        /^HTTP Error: status code 503$/,
      ],
      [
        'http to https',
        () => ({ https: false, port: servers.redirectPort }),
        /^HTTP Error: status code 405$/,
      ],
      ['nobody listens', () => ({ port: servers.closedPort }), /\[Errno 111\] Connection refused/],
    ];
    for (const [title, change, expected] of cases) {
      test(title, async () => {
        expect((await client.run({ ...base(), ...change() })).text).toMatch(expected);
      });
    }
  });
});

describe('real servers', () => {
  test(
    'leave no process when stopped',
    { skip: missingServers !== null, timeout: 60_000 },
    async () => {
      const servers = await startRealServers();
      const ports = [
        servers.httpPort,
        servers.httpsPort,
        servers.proxyPort,
        servers.loginProxyPort,
      ];
      await servers.stop();
      const tries = ports.map((port) =>
        fetch(`http://127.0.0.1:${port}/`).then(
          () => 'open',
          () => 'closed',
        ),
      );
      expect(await Promise.all(tries)).toEqual(ports.map(() => 'closed'));
    },
  );
});
