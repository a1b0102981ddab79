import { afterAll, beforeAll, expect, test } from 'vitest';
import { resetLine } from '../../src/lab/expected.ts';
import { describeIfPresent } from '../interop/describe-if-present.ts';
import { ensureEnvironment } from '../interop/environments.ts';
import { checkIn } from './check-in.ts';
import { missingHere } from './missing-here.ts';
import { networkWithFeed, type NetworkWithFeed } from './network-with-feed.ts';
import { jobOf, realClientIn } from './real-client-in.ts';
import { serveFeed, type Feed } from './serve-feed.ts';

const hostname = 'feed.lab.test';
/** So many names that the certificate alone fills several packets. */
const manyNames = Array.from({ length: 200 }, (_, index) => `server-${index}.lab.test`);

const esa27 = await ensureEnvironment('esa27');

describeIfPresent('what happens to packets on the way', await missingHere(), () => {
  let ground: NetworkWithFeed;
  let big: Feed;
  beforeAll(async () => {
    ground = await networkWithFeed({ [hostname]: ['10.77.3.10'] });
    const { network, feed } = ground;
    big = await serveFeed({ tls: { leaf: { names: [hostname, ...manyNames] } } });
    for (const port of [8501, 8502]) await big.open(network.server, '0.0.0.0', port);
    for (const port of [8503, 8504, 8505, 8506]) await feed.open(network.server, '0.0.0.0', port);
    await feed.open(network.server, '0.0.0.0', 8507, { delayMs: 150 });
    await feed.open(network.server, '0.0.0.0', 8508, { delayMs: 6000 });
    await feed.open(network.server, '0.0.0.0', 8509, { resetOnData: true });
    await network.rules(
      // Where a tunnel takes less than the ends believe, and the ICMP that would tell them is lost.
      'tcp sport 8502 meta length > 600 drop',
      'tcp sport 8503 meta length > 600 drop',
      'tcp dport 8504 numgen random mod 100 < 10 drop',
      'tcp sport 8504 numgen random mod 100 < 10 drop',
      // The first byte of the payload is 22 in a handshake record (RFC 8446, 5.1).
      'tcp dport 8505 @ih,0,8 22 reject with tcp reset',
      'tcp dport 8506 @ih,0,8 22 drop',
    );
  });
  afterAll(async () => {
    await big?.close();
    await ground?.close();
  });

  const check = (pollingPort: number, flags: readonly string[] = [], feed = ground.feed) =>
    checkIn(ground.network.client, { ...feed.source, hostname, pollingPort }, { flags });

  test.concurrent('a big certificate passes where all packets do', async () => {
    const { exitCode, cause } = await check(8501, [], big);
    expect({ exitCode, cause }).toEqual({ exitCode: 0, cause: null });
  });

  for (const [what, port] of [
    ['a big certificate', 8502],
    ['the usual certificates', 8503],
  ] as const) {
    test.concurrent(`MTU black hole: TCP opens and ${what} never come`, async () => {
      const { exitCode, cause, stage, result } = await check(
        port,
        [],
        port === 8502 ? big : ground.feed,
      );
      expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tls-timed-out' });
      expect(stage('tcp').outcome).toBe('passed');
      // The client sets no limit: its poll hangs, and the next trigger finds it running.
      expect(result.esa).toMatchObject({ document: 'polling-state', basis: 'inferred' });
      expect(result.esa.reason).toContain('is currently in a polling state');
    });
  }

  test.concurrent('a ClientHello that is swallowed: tls-timed-out as well', async () => {
    const { exitCode, cause } = await check(8506);
    expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tls-timed-out' });
  });

  test.concurrent('packets lost at random: slow, and still a verdict', async () => {
    const { exitCode, cause, result } = await check(8504, [
      '--connect-timeout',
      '20',
      '--timeout',
      '20',
    ]);
    expect({ exitCode, cause }).toEqual({ exitCode: 0, cause: null });
    expect(['passed', 'warned']).toContain(result.outcome);
  });

  test.concurrent('a long way: slow, and the stages show where the time goes', async () => {
    const { exitCode, result, stage } = await check(8507);
    expect({ exitCode, outcome: result.outcome }).toEqual({ exitCode: 0, outcome: 'passed' });
    // One round trip of the handshake is two delays; no faster than that.
    expect(stage('tls').durationMs).toBeGreaterThanOrEqual(300);
  });

  test.concurrent('a way too long for the time allowed', async () => {
    const { exitCode, cause } = await check(8508);
    expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tls-timed-out' });
  });

  for (const [who, port] of [
    ['a filter on the way', 8505],
    ['the server', 8509],
  ] as const) {
    test.concurrent(`RST right after the ClientHello, from ${who}`, async () => {
      const { exitCode, cause, result, stage } = await check(port);
      expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tls-reset' });
      expect(stage('tcp').outcome).toBe('passed');
      expect(result.esa.reason).toBe(resetLine.reason);
    });
  }

  describeIfPresent("the ESA's client", esa27.ready ? null : esa27.missing, () => {
    test('words a reset handshake the same', async () => {
      const sources = [8505, 8509].map((pollingPort) => ({
        ...ground.feed.source,
        ...{ hostname, pollingPort },
      }));
      const runs = await realClientIn(ground.network.client, sources.map(jobOf));
      expect(runs.map(({ text }) => `Taxii Error: ${text}`)).toEqual(
        sources.map(() => resetLine.reason),
      );
    });
  });
});
