import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { resolve } from '../../src/net/resolve.ts';

const signal = new AbortController().signal;

describe('a name server that is asked directly', () => {
  const ids = ['dns-name-not-found', 'dns-no-address', 'dns-temporary-failure', 'dns-timed-out'];
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ ids });
  });
  afterAll(() => lab.close());

  test.each([
    ['dns-name-not-found', 'name-not-found'],
    ['dns-no-address', 'no-address'],
    ['dns-temporary-failure', 'resolver-failed'],
    ['dns-timed-out', 'resolver-silent'],
  ])('%s is told apart', async (id, kind) => {
    const { hostname, dnsServer } = lab.get(id).source as { hostname: string; dnsServer: string };
    const { fault, addresses } = await resolve(hostname, {
      server: dnsServer,
      timeoutMs: 900,
      signal,
    });
    expect(addresses).toEqual([]);
    expect(fault).toMatchObject({ phase: 'dns', kind });
  });
});

test.each(['127.0.0.1', '::1'])('the literal %s asks nobody', async (hostname) => {
  const { resolver, addresses } = await resolve(hostname, { timeoutMs: 1000, signal });
  expect(resolver).toBe('literal');
  expect(addresses).toEqual([{ address: hostname, family: hostname === '::1' ? 6 : 4 }]);
});

test('the system knows localhost', async () => {
  const { addresses, fault } = await resolve('localhost', { timeoutMs: 5000, signal });
  expect(fault).toBeNull();
  expect(addresses.map(({ address }) => address)).toContain('127.0.0.1');
});
