import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeQuestion, encodeReply, type DnsAnswer } from '../../src/lab/dns-message.ts';
import { describeIfPresent } from '../interop/describe-if-present.ts';
import { ensureEnvironment } from '../interop/environments.ts';
import { maskText } from '../interop/mask-text.ts';
import { checkIn, type CheckSettings } from './check-in.ts';
import { datagramsIn } from './listen-in.ts';
import { missingHere } from './missing-here.ts';
import { resolverAddress, startNetwork, type Network } from './network.ts';
import { hostRecords } from './network-with-feed.ts';
import { jobOf, realClientIn } from './real-client-in.ts';
import { noConnection } from './reasons.ts';
import { serveFeed, type Feed } from './serve-feed.ts';
import { startDnsmasq } from './start-dnsmasq.ts';

const unknownName = '[Errno -2] Name or service not known';
const noAnswer = '[Errno -3] Temporary failure in name resolution';
const noAddress = '[Errno -5] No address associated with hostname';

/** Addresses of resolvers that do not work; see the rules below. */
const silent = '10.77.2.54';
const udpOnly = '10.77.2.55';
const outside = '10.77.2.56';
const absent = '10.77.2.57';

/** What dnsmasq is told by the server behind it for these names. */
const upstream: Readonly<Record<string, DnsAnswer>> = {
  'servfail.example.test': { code: 2 },
  'refused.example.test': { code: 5 },
  'loop.example.test': { code: 0, cnameToSelf: true },
};

interface Case {
  readonly name: string;
  readonly hostname: string;
  readonly server?: string;
  readonly code: string;
  readonly errno: string;
}

const cases: readonly Case[] = [
  {
    name: 'NXDOMAIN',
    hostname: 'nowhere.lab.test',
    code: 'dns-name-not-found',
    errno: unknownName,
  },
  {
    name: 'NOERROR without an address',
    hostname: 'text.lab.test',
    code: 'dns-no-address',
    errno: noAddress,
  },
  {
    name: 'SERVFAIL',
    hostname: 'servfail.example.test',
    code: 'dns-temporary-failure',
    errno: noAnswer,
  },
  {
    name: 'REFUSED',
    hostname: 'refused.example.test',
    code: 'dns-temporary-failure',
    errno: noAnswer,
  },
  {
    name: 'a CNAME that leads to itself',
    hostname: 'loop.example.test',
    code: 'dns-no-address',
    errno: unknownName,
  },
  {
    name: 'UDP 53 dropped',
    hostname: 'feed.lab.test',
    server: silent,
    code: 'dns-timed-out',
    errno: noAnswer,
  },
  {
    name: 'a truncated answer and TCP 53 dropped',
    hostname: 'many.lab.test',
    server: udpOnly,
    code: 'dns-timed-out',
    errno: noAnswer,
  },
  {
    name: 'nobody listens on port 53',
    hostname: 'feed.lab.test',
    server: absent,
    code: 'dns-temporary-failure',
    errno: noAnswer,
  },
];

/** 40 records of 16 bytes do not fit into the 512 bytes that this resolver sends by UDP. */
const many = Array.from({ length: 40 }, (_, index) => `10.77.3.${index + 100}`);

const esa27 = await ensureEnvironment('esa27');

describeIfPresent('the name of the feed', await missingHere(), () => {
  let network: Network;
  let feed: Feed;
  const closers: (() => Promise<unknown> | void)[] = [];
  beforeAll(async () => {
    network = await startNetwork();
    closers.push(network.close);
    // The client's resolver library opens TCP without a limit of its own: the usual tries take minutes.
    await network.sysctl(network.client, ['net.ipv4.tcp_syn_retries=1']);
    feed = await serveFeed();
    closers.push(feed.close);
    await feed.open(network.server, '0.0.0.0', 8443);
    await feed.open(network.server, '::', 8443);
    await startUpstream();
    const namespace = network.server;
    const common = [
      'local=/lab.test/',
      'edns-packet-max=512',
      'server=/example.test/127.0.0.1#5353',
    ];
    const inside = {
      'feed.lab.test': ['10.77.3.10'],
      'many.lab.test': many,
      'split.lab.test': ['10.77.2.99'],
    };
    const texts = ['txt-record=text.lab.test,"an address is not here"'];
    const views = [
      {
        namespace,
        on: [resolverAddress, silent, udpOnly],
        lines: [...common, ...texts, ...hostRecords(inside)],
      },
      {
        namespace,
        on: [outside],
        lines: ['local=/lab.test/', ...hostRecords({ 'split.lab.test': ['10.77.3.10'] })],
      },
    ];
    for (const one of views) closers.push((await startDnsmasq(one)).close);
    await network.rules(
      `ip daddr ${silent} udp dport 53 drop`,
      `ip daddr ${udpOnly} tcp dport 53 drop`,
    );
  });
  afterAll(async () => {
    for (const close of closers.toReversed()) await close();
  });

  const startUpstream = async (): Promise<void> => {
    const socket = await datagramsIn({ namespace: network.server, host: '127.0.0.1', port: 5353 });
    closers.push(() => void socket.close());
    socket.on('message', (packet, peer) => {
      const question = decodeQuestion(packet);
      const answer = upstream[question?.name ?? ''] ?? { code: 3 };
      if (question) socket.send(encodeReply(packet, question, answer), peer.port, peer.address);
    });
  };

  const check = (source: object, settings: CheckSettings = {}) =>
    checkIn(
      network.client,
      { ...feed.source, pollingPort: 8443, ...source },
      { deadlineMs: 15_000, ...settings },
    );
  // Shorter than what the resolver library waits before it gives up with an answer of its own.
  const limitsOf = ({ code }: Case) =>
    code === 'dns-timed-out' ? { flags: ['--connect-timeout', '1', '--timeout', '1'] } : {};
  const sourceOf = ({ hostname }: Case) => ({ ...feed.source, hostname, pollingPort: 8443 });
  const systemResolver = ({ server }: Case) => `nameserver ${server ?? resolverAddress}\n`;

  for (const one of cases) {
    test.concurrent(`${one.name}, from the resolver that the source names`, async () => {
      const source = { ...sourceOf(one), dnsServer: one.server ?? resolverAddress };
      const { exitCode, cause, result } = await check(source, limitsOf(one));
      expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: one.code });
      expect(result.esa.reason).toBe(noConnection(one.errno, source));
    });

    test.concurrent(`${one.name}, from the system's resolver`, async () => {
      const { exitCode, cause, result } = await check(sourceOf(one), {
        ...{ resolver: systemResolver(one), ...limitsOf(one) },
      });
      expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: one.code });
      expect(result.esa.reason).toBe(noConnection(one.errno, sourceOf(one)));
    });
  }

  test.concurrent('a truncated answer and TCP 53 open: all addresses come over TCP', async () => {
    const { exitCode, result, stage } = await check({
      hostname: 'many.lab.test',
      dnsServer: resolverAddress,
    });
    expect({ exitCode, outcome: result.outcome }).toEqual({ exitCode: 0, outcome: 'passed' });
    expect(stage('dns').evidence['addresses']).toHaveLength(40);
    expect(stage('tcp').evidence['fates']).toHaveLength(40);
  });

  test.concurrent('split horizon: the resolver that is asked decides', async () => {
    const [inner, outer] = await Promise.all([
      check({ hostname: 'split.lab.test' }),
      check({ hostname: 'split.lab.test', dnsServer: outside }),
    ]);
    expect([inner.cause, inner.exitCode]).toEqual(['tcp-unreachable', 2]);
    expect([outer.cause, outer.exitCode]).toEqual([null, 0]);
    expect(inner.stage('dns').evidence['resolver']).toBe('system');
    expect(outer.stage('dns').evidence['resolver']).toBe(outside);
  });

  describeIfPresent("the ESA's client", esa27.ready ? null : esa27.missing, () => {
    for (const one of cases) {
      test.concurrent(`says the same of ${one.name}`, { timeout: 80_000 }, async () => {
        const source = sourceOf(one);
        const [run] = await realClientIn(network.client, [jobOf(source)], systemResolver(one));
        expect(maskText(`Taxii Error: ${run?.text}`)).toBe(
          maskText(noConnection(one.errno, source)),
        );
      });
    }
  });
});
