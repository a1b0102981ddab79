import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeIfPresent } from '../interop/describe-if-present.ts';
import { ensureEnvironment } from '../interop/environments.ts';
import { maskText } from '../interop/mask-text.ts';
import { checkIn } from './check-in.ts';
import { missingHere } from './missing-here.ts';
import { networkWithFeed, type NetworkWithFeed } from './network-with-feed.ts';
import { jobOf, realClientIn } from './real-client-in.ts';
import { noConnection } from './reasons.ts';

interface Obstacle {
  readonly name: string;
  /** Verdict of the router's rule for this obstacle's port. */
  readonly rule?: string;
  readonly host: string;
  readonly code: string;
  readonly errno: string;
}

const four = 'four.lab.test';
const six = 'six.lab.test';

const timedOut = '[Errno 110] Connection timed out';
const refused = '[Errno 111] Connection refused';
const noNetwork = '[Errno 101] Network is unreachable';
const noHost = '[Errno 113] No route to host';
const noProtocol = '[Errno 92] Protocol not available';
const denied = '[Errno 13] Permission denied';

const rejected = (kind: 'icmp' | 'icmpv6', errnos: Readonly<Record<string, string>>): Obstacle[] =>
  Object.entries(errnos).map(([type, errno]) => ({
    name: `rejected with ${kind} ${type}`,
    rule: `reject with ${kind} ${type}`,
    code: errno === refused ? 'tcp-connection-refused' : 'tcp-unreachable',
    ...{ errno, host: kind === 'icmp' ? four : six },
  }));

/** What stands in the way of a SYN, and the errno that Linux makes of it (icmp_err_convert in net/ipv4/icmp.c, net/ipv6/icmp.c). */
const obstacles: readonly Obstacle[] = [
  { name: 'dropped', rule: 'drop', host: four, code: 'tcp-connection-timed-out', errno: timedOut },
  {
    name: 'dropped over IPv6',
    rule: 'drop',
    host: six,
    code: 'tcp-connection-timed-out',
    errno: timedOut,
  },
  {
    name: 'rejected with RST',
    rule: 'reject with tcp reset',
    host: four,
    code: 'tcp-connection-refused',
    errno: refused,
  },
  {
    name: 'rejected with RST over IPv6',
    rule: 'reject with tcp reset',
    host: six,
    code: 'tcp-connection-refused',
    errno: refused,
  },
  { name: 'a port without a listener', host: four, code: 'tcp-connection-refused', errno: refused },
  ...rejected('icmp', {
    'net-unreachable': noNetwork,
    'host-unreachable': noHost,
    'prot-unreachable': noProtocol,
    'port-unreachable': refused,
    'net-prohibited': noNetwork,
    'host-prohibited': noHost,
    'admin-prohibited': noHost,
  }),
  ...rejected('icmpv6', {
    'no-route': noNetwork,
    'admin-prohibited': denied,
    'addr-unreachable': noHost,
    'port-unreachable': refused,
    'policy-fail': denied,
    'reject-route': denied,
  }),
  { name: 'no route at all', host: '10.99.0.1', code: 'tcp-unreachable', errno: noNetwork },
  {
    name: 'no route for IPv6',
    host: 'elsewhere.lab.test',
    code: 'tcp-unreachable',
    errno: noNetwork,
  },
  {
    name: 'a route of type unreachable',
    host: '10.77.9.1',
    code: 'tcp-unreachable',
    errno: noHost,
  },
  { name: 'a route of type prohibit', host: '10.77.9.2', code: 'tcp-unreachable', errno: denied },
  // The router asks for the address by ARP three times before it says so.
  {
    name: 'a host that is switched off',
    host: '10.77.2.99',
    code: 'tcp-unreachable',
    errno: noHost,
  },
];

const esa27 = await ensureEnvironment('esa27');

describeIfPresent('what stands in the way of a SYN', await missingHere(), () => {
  let ground: NetworkWithFeed;
  beforeAll(async () => {
    ground = await networkWithFeed({
      [four]: ['10.77.3.10'],
      [six]: ['fd77:3::10'],
      'elsewhere.lab.test': ['fd99::1'],
    });
    const { network } = ground;
    await network.rules(
      ...obstacles.flatMap(({ rule }, index) =>
        rule ? [`tcp dport ${9000 + index} ${rule}`] : [],
      ),
    );
    await network.ip(network.client, 'route add unreachable 10.77.9.1');
    await network.ip(network.client, 'route add prohibit 10.77.9.2');
  });
  afterAll(() => ground?.close());

  const sourceOf = ({ host }: Obstacle, index: number) => ({
    ...ground.feed.source,
    hostname: host,
    pollingPort: 9000 + index,
  });

  for (const [index, obstacle] of obstacles.entries()) {
    test.concurrent(obstacle.name, async () => {
      const source = sourceOf(obstacle, index);
      const { exitCode, cause, result } = await checkIn(ground.network.client, source);
      expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: obstacle.code });
      expect(result.esa.reason).toBe(noConnection(obstacle.errno, source));
    });
  }

  test.concurrent('without an obstacle the poll passes', async () => {
    for (const hostname of [four, six]) {
      const { exitCode, result } = await checkIn(ground.network.client, {
        ...ground.feed.source,
        hostname,
        pollingPort: 8443,
      });
      expect({ exitCode, outcome: result.outcome }).toEqual({ exitCode: 0, outcome: 'passed' });
    }
  });

  describeIfPresent("the ESA's client", esa27.ready ? null : esa27.missing, () => {
    test('names the same errno for each', { timeout: 80_000 }, async () => {
      const sources = obstacles.map(sourceOf);
      const runs = await realClientIn(ground.network.client, sources.map(jobOf));
      const said = runs.map(({ text }, index) => ({
        name: obstacles[index]?.name,
        text: maskText(`Taxii Error: ${text}`),
      }));
      expect(said).toEqual(
        obstacles.map(({ name, errno }, index) => ({
          name,
          text: maskText(noConnection(errno, sources[index]!)),
        })),
      );
    });
  });
});
