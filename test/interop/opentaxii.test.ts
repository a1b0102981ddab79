import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCli } from './check-cli.ts';
import { describeIfPresent } from './describe-if-present.ts';
import { missingForRealServers, startRealServers } from './real-servers.ts';
import type { RealServers } from './real-servers.ts';

interface Case {
  readonly title: string;
  /** Keys of the source file that differ from the one that passes; undefined leaves a key out. */
  readonly change: (servers: RealServers) => Readonly<Record<string, unknown>>;
  readonly code: string;
  /** What the ESA would print after "Reason for failure: ". */
  readonly reason: string | RegExp;
}

const notFound = 'Taxii Error: HTTP Error: status code 404 requested resource not available';
const unauthorized = 'Taxii Error: UNAUTHORIZED: ';
const proxy = (port: number) => `http://127.0.0.1:${port}`;
const wrongLogin = { username: 'nobody', password: 'wrong' };

const cases: readonly Case[] = [
  {
    title: 'no custom CA',
    change: () => ({ certificateAuthorities: undefined }),
    code: 'tls-unknown-authority',
    reason: 'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
  },
  {
    title: 'a wrong path',
    change: () => ({ pollingPath: '/services/nothing' }),
    code: 'path-not-found',
    reason: notFound,
  },
  {
    title: 'an added slash',
    change: ({ paths }) => ({ pollingPath: `${paths.poll}/` }),
    code: 'slash-extra',
    reason: notFound,
  },
  {
    title: 'a lost slash (nginx answers 301)',
    change: ({ paths }) => ({ pollingPath: paths.slashed.slice(0, -1) }),
    code: 'slash-missing',
    reason: "'405'",
  },
  {
    title: 'the discovery path',
    change: ({ paths }) => ({ pollingPath: paths.discovery }),
    code: 'path-is-discovery',
    reason: 'Taxii Error: FAILURE: Message not supported by this service',
  },
  {
    title: 'a wrong password',
    change: ({ accounts }) => ({ credentials: { ...accounts.reader, password: 'wrong' } }),
    code: 'credentials-rejected',
    reason: unauthorized,
  },
  {
    title: 'a wrong login',
    change: () => ({ credentials: wrongLogin }),
    code: 'credentials-rejected',
    reason: unauthorized,
  },
  {
    title: 'a blank password',
    change: ({ accounts }) => ({ credentials: { ...accounts.reader, password: '' } }),
    code: 'credentials-blank-password',
    reason: unauthorized,
  },
  {
    title: 'no login',
    change: () => ({ credentials: undefined }),
    code: 'credentials-missing',
    reason: unauthorized,
  },
  {
    title: 'an unknown collection, with a list to compare',
    change: ({ paths }) => ({ collectionName: 'feed-indicator', discoveryPath: paths.discovery }),
    code: 'collection-unknown',
    reason: 'Taxii Error: NOT_FOUND: ITEM=feed-indicator; Requested collection was not found',
  },
  {
    title: 'an unknown collection, without a list',
    change: () => ({ collectionName: 'feed-indicator' }),
    code: 'collection-not-found',
    reason: 'Taxii Error: NOT_FOUND: ITEM=feed-indicator; Requested collection was not found',
  },
  {
    title: 'a collection of another poll service',
    change: ({ paths, collections }) => ({
      collectionName: collections.elsewhere,
      discoveryPath: paths.discovery,
    }),
    code: 'collection-elsewhere',
    reason: /^Taxii Error: NOT_FOUND: ITEM=feed-elsewhere; /,
  },
  {
    title: 'a collection that is not available',
    change: ({ collections }) => ({ collectionName: collections.unavailable }),
    code: 'collection-unavailable',
    reason: 'Taxii Error: FAILURE: ITEM=feed-unavailable; The collection is not available',
  },
  {
    title: 'a poll service that wants a subscription',
    change: ({ paths, collections }) => ({
      collectionName: collections.subscribed,
      pollingPath: paths.pollSubscribed,
    }),
    code: 'collection-denied',
    reason: 'Taxii Error: DENIED: Subscription id is required',
  },
  {
    title: 'a proxy that is down',
    change: ({ closedPort }) => ({ proxy: proxy(closedPort) }),
    code: 'proxy-unreachable',
    reason:
      /^Taxii Error: HTTPSConnectionPool.*ProxyError\('Cannot connect to proxy\.', .*\[Errno 111\]/,
  },
  {
    title: 'a proxy login that is missing',
    change: ({ loginProxyPort }) => ({ proxy: proxy(loginProxyPort) }),
    code: 'proxy-authentication-required',
    reason: /Tunnel connection failed: 407 Proxy Authentication Required',\)\)\)$/,
  },
  {
    title: 'plain HTTP to the TLS port',
    change: () => ({ useHttps: false }),
    code: 'path-needs-https',
    reason: "'400'",
  },
  {
    title: 'a client certificate demanded',
    change: ({ clientCertificatePort }) => ({ pollingPort: clientCertificatePort }),
    code: 'tls-client-certificate-required',
    reason: "'400'",
  },
  {
    title: 'a server that is down',
    change: ({ unavailablePort }) => ({ useHttps: false, pollingPort: unavailablePort }),
    code: 'server-unavailable',
    reason: 'Taxii Error: HTTP Error: status code 503 service unavailable',
  },
  {
    title: 'a listener that sends http to https',
    change: ({ redirectPort }) => ({ useHttps: false, pollingPort: redirectPort }),
    code: 'path-needs-https',
    reason: "'405'",
  },
  {
    title: 'an account that may read nothing: its list is empty',
    change: ({ accounts, paths }) => ({
      credentials: accounts.blind,
      discoveryPath: paths.discovery,
    }),
    code: 'collection-unknown',
    reason: 'Taxii Error: NOT_FOUND: ITEM=feed-indicators; Requested collection was not found',
  },
  {
    title: 'a port where nobody listens',
    change: ({ closedPort }) => ({ pollingPort: closedPort }),
    code: 'tcp-connection-refused',
    reason: /\[Errno 111\] Connection refused',\)\)$/,
  },
];

describeIfPresent('check against OpenTAXII, nginx and squid', await missingForRealServers(), () => {
  let servers: RealServers;
  beforeAll(async () => {
    servers = await startRealServers();
  }, 90_000);
  afterAll(() => servers.stop());

  const good = () => ({
    name: 'opentaxii',
    hostname: servers.hostname,
    pollingPort: servers.httpsPort,
    pollingPath: servers.paths.poll,
    collectionName: servers.collections.feed,
    credentials: servers.accounts.reader,
    certificateAuthorities: { customList: [servers.caFile] },
  });

  test('passes over TLS with the custom CA, and reads every block of every part', async () => {
    const { status, source } = await checkCli(good());
    expect({ status, outcome: source.outcome, reason: source.esa.reason }).toEqual({
      status: 0,
      outcome: 'passed',
      reason: null,
    });
    const blocks = source.segments?.list.map((segment) => segment.blocks) ?? [];
    expect(blocks.reduce((sum, count) => sum + count, 0)).toBe(servers.blockCount);
    expect(Math.max(...(source.segments?.list.map((segment) => segment.parts) ?? []))).toBe(4);
    const each = servers.blockCount;
    expect(source.observables).toMatchObject({ ip: each, domain: each, url: each, fileHash: each });
  });

  test.for([
    ['an open proxy', () => proxy(servers.proxyPort)],
    [
      'a proxy with its login',
      () => {
        const { username, password } = servers.proxyLogin;
        return `http://${username}:${password}@127.0.0.1:${servers.loginProxyPort}`;
      },
    ],
  ] as const)('passes through %s', async ([, url]) => {
    const { status, source } = await checkCli({ ...good(), proxy: url() });
    expect({ status, outcome: source.outcome }).toEqual({ status: 0, outcome: 'passed' });
    const stages = Object.fromEntries(source.stages.map(({ id, outcome }) => [id, outcome]));
    expect(stages).toMatchObject({
      dns: 'skipped',
      tcp: 'skipped',
      proxy: 'passed',
      tls: 'passed',
    });
  });

  test('passes over plain HTTP, with a warning that the login is not protected', async () => {
    const { status, source } = await checkCli({
      ...good(),
      useHttps: false,
      pollingPort: servers.httpPort,
    });
    expect({ status, reason: source.esa.reason }).toEqual({ status: 0, reason: null });
    expect(source.outcome).toBe('warned');
  });

  test('an empty collection is no failure', async () => {
    const { status, source } = await checkCli({
      ...good(),
      collectionName: servers.collections.empty,
    });
    expect({ status, reason: source.esa.reason }).toEqual({ status: 0, reason: null });
    expect(source.findings.map(({ code }) => code)).toContain('content-empty');
  });

  test.for(cases)('$title: $code', async ({ change, code, reason }) => {
    const entry = Object.fromEntries(
      Object.entries({ ...good(), ...change(servers) }).filter(([, value]) => value !== undefined),
    );
    const { status, source } = await checkCli(entry);
    const roots = source.findings.filter(({ rootCause }) => rootCause).map((one) => one.code);
    expect({ status, outcome: source.outcome, roots }).toEqual({
      status: 2,
      outcome: 'failed',
      roots: [code],
    });
    if (typeof reason === 'string') expect(source.esa.reason).toBe(reason);
    else expect(source.esa.reason).toMatch(reason);
    const failed = source.stages.findIndex(({ outcome }) => outcome === 'failed');
    const later = source.stages.slice(failed + 1).map(({ outcome }) => outcome);
    expect(new Set(later)).toEqual(later.length > 0 ? new Set(['skipped']) : new Set());
  });

  test('the slash that a real server wants is tried and proved', async () => {
    const path = servers.paths.slashed;
    const { source } = await checkCli({ ...good(), pollingPath: path.slice(0, -1) });
    expect(source.fixes).toEqual([
      expect.objectContaining({ field: 'pollingPath', to: path, proved: true, outcome: 'passed' }),
    ]);
  });
});
