import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeIfPresent } from '../interop/describe-if-present.ts';
import { checkIn, type CheckSettings } from './check-in.ts';
import { missingHere } from './missing-here.ts';
import { networkWithFeed, type NetworkWithFeed } from './network-with-feed.ts';
import { noConnection } from './reasons.ts';
import { resolverAddress } from './network.ts';

const alive = ['10.77.3.10', 'fd77:3::10'] as const;
const dead = ['10.77.3.66', 'fd77:3::66'] as const;

const hosts = {
  'four.lab.test': ['10.77.3.66', '10.77.3.10', 'fd77:3::66', 'fd77:3::10'],
  'dual.lab.test': ['10.77.3.10', 'fd77:3::66'],
  'healthy.lab.test': ['10.77.3.10', 'fd77:3::10'],
  'none.lab.test': ['10.77.3.66', 'fd77:3::66', '10.77.3.67'],
  'guarded.lab.test': ['10.77.3.20'],
  'six-only.lab.test': ['fd77:3::10'],
};

interface Fate {
  readonly address: string;
  readonly fault: { readonly code: string } | null;
}

describeIfPresent('a feed with several addresses', await missingHere(), () => {
  let ground: NetworkWithFeed;
  beforeAll(async () => {
    ground = await networkWithFeed(hosts);
    await ground.network.rules(
      `ip daddr ${dead[0]} drop`,
      `ip6 daddr ${dead[1]} drop`,
      'ip daddr 10.77.3.67 tcp dport 8443 reject with tcp reset',
      // A vendor's allow-list: only one address of ours is on it.
      'ip daddr 10.77.3.20 ip saddr != 10.77.1.3 drop',
    );
  });
  afterAll(() => ground?.close());

  const sourceOf = (hostname: string) => ({
    ...ground.feed.source,
    hostname,
    pollingPort: 8443,
  });
  const check = (hostname: string, more: object = {}, settings: CheckSettings = {}) =>
    checkIn(ground.network.client, { ...sourceOf(hostname), ...more }, settings);
  const fatesOf = (evidence: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      (evidence['fates'] as Fate[]).map(({ address, fault }) => [address, fault?.code ?? 'open']),
    );

  for (const [resolver, more] of [
    ['the system', {}],
    ['a resolver of its own', { dnsServer: resolverAddress }],
  ] as const) {
    test.concurrent(`one of two is dead in each family, as ${resolver} gives them: the poll passes and says which`, async () => {
      const { exitCode, cause, result, codes, stage, finding } = await check('four.lab.test', more);
      expect({ exitCode, cause, outcome: result.outcome }).toEqual({
        ...{ exitCode: 0, cause: null, outcome: 'warned' },
      });
      expect(codes).toContain('tcp-address-down');
      expect(result.esa.reason).toBeNull();
      const { evidence } = stage('tcp');
      expect(fatesOf(evidence)).toEqual({
        ...{
          [dead[0]]: 'ETIMEDOUT',
          [dead[1]]: 'ETIMEDOUT',
          [alive[0]]: 'open',
          [alive[1]]: 'open',
        },
      });
      expect(alive).toContain(evidence['used']);
      const { args } = finding('tcp-address-down');
      expect(args['used']).toBe(evidence['used']);
      for (const address of dead) expect(args['down']).toContain(address);
      expect(result.vantage.remoteAddress).toContain(evidence['used'] as string);
    });
  }

  test.concurrent('IPv6 leads nowhere and IPv4 works: the poll passes over IPv4', async () => {
    const { exitCode, cause, stage, finding } = await check('dual.lab.test');
    expect({ exitCode, cause }).toEqual({ exitCode: 0, cause: null });
    expect(fatesOf(stage('tcp').evidence)).toEqual({
      ...{ [dead[1]]: 'ETIMEDOUT', [alive[0]]: 'open' },
    });
    expect(finding('tcp-address-down').args['used']).toBe(alive[0]);
  });

  test.concurrent('none works: the last one’s error is the reason', async () => {
    const source = { ...sourceOf('none.lab.test'), dnsServer: resolverAddress };
    const { exitCode, cause, result } = await checkIn(ground.network.client, source);
    expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tcp-connection-timed-out' });
    expect(result.esa.reason).toBe(noConnection('[Errno 110] Connection timed out', source));
  });

  test.concurrent('the address that is sent from decides who gets in', async () => {
    const [first, second] = await Promise.all([
      check('guarded.lab.test', {}, { flags: ['--source-address', '10.77.1.2'] }),
      check('guarded.lab.test', {}, { flags: ['--source-address', '10.77.1.3'] }),
    ]);
    expect([first.cause, first.exitCode]).toEqual(['tcp-connection-timed-out', 2]);
    expect([second.cause, second.exitCode]).toEqual([null, 0]);
    expect(second.result.vantage.localAddress).toBe('10.77.1.3');
    expect(ground.feed.clients).toContain('10.77.1.3');
  });

  test.concurrent('an IPv4 address to send from: IPv6 addresses are left out, not down', async () => {
    const { exitCode, codes, stage, result } = await check(
      'healthy.lab.test',
      {},
      { flags: ['--source-address', '10.77.1.3'] },
    );
    expect({ exitCode, codes }).toEqual({ exitCode: 0, codes: [] });
    const { evidence } = stage('tcp');
    expect(fatesOf(evidence)).toEqual({ [alive[0]]: 'open' });
    expect(evidence['leftOut']).toEqual([alive[1]]);
    expect(result.vantage.localAddress).toBe('10.77.1.3');
  });

  test.concurrent('an IPv4 address to send from, and only IPv6 addresses to dial', async () => {
    const { exitCode, cause, finding, result } = await check(
      'six-only.lab.test',
      {},
      { flags: ['--source-address', '10.77.1.3'] },
    );
    expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tcp-unreachable' });
    expect(finding('tcp-unreachable').args['errno']).toBe('EAFNOSUPPORT');
    // Our own setting: it tells nothing of what the appliance would meet.
    expect(result.esa.reason).toBeNull();
  });

  test.concurrent('an IPv6 address to send from is the one the server sees', async () => {
    const { exitCode, result } = await check(
      'six-only.lab.test',
      { dnsServer: resolverAddress },
      { flags: ['--source-address', 'fd77:1::3'] },
    );
    expect(exitCode).toBe(0);
    expect(result.vantage.localAddress).toBe('fd77:1::3');
    expect(ground.feed.clients).toContain('fd77:1::3');
  });

  test.concurrent('an address that is not ours sends nothing', async () => {
    const { exitCode, cause, stage } = await check(
      'healthy.lab.test',
      {},
      { flags: ['--source-address', '10.77.1.77'] },
    );
    expect({ exitCode, cause }).toEqual({ exitCode: 2, cause: 'tcp-unreachable' });
    expect(fatesOf(stage('tcp').evidence)[alive[0]]).toBe('EADDRNOTAVAIL');
  });
});
