import { Resolver } from 'node:dns/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type DnsBehaviour, type DnsServer, startDnsServer } from '../../src/lab/dns-server.ts';

describe('the resolver of the lab', () => {
  let server: DnsServer | undefined;
  afterEach(() => server?.close());

  const ask = async (behaviour: DnsBehaviour, family: 4 | 6 = 4): Promise<unknown> => {
    server = await startDnsServer(behaviour);
    const resolver = new Resolver({ timeout: 300, tries: 1 });
    resolver.setServers([server.address]);
    const asked =
      family === 4 ? resolver.resolve4('feed.lab.test') : resolver.resolve6('feed.lab.test');
    return asked.catch((error: NodeJS.ErrnoException) => error.code);
  };

  test.each<[DnsBehaviour, 4 | 6, unknown]>([
    [{ addresses: ['127.0.0.1', '127.0.0.2', '::1'] }, 4, ['127.0.0.1', '127.0.0.2']],
    [{ addresses: ['127.0.0.1', '::1', '2001:db8::a:1'] }, 6, ['::1', '2001:db8::a:1']],
    [{ addresses: ['127.0.0.1'] }, 6, 'ENODATA'],
    [{ addresses: ['0.0.0.0'] }, 4, ['0.0.0.0']],
    ['nxdomain', 4, 'ENOTFOUND'],
    ['servfail', 4, 'ESERVFAIL'],
    ['refused', 4, 'EREFUSED'],
    ['empty', 4, 'ENODATA'],
    ['cname-loop', 4, []],
    ['silent', 4, 'ETIMEOUT'],
  ])('%j answers family %i with %j', async (behaviour, family, wanted) => {
    expect(await ask(behaviour, family)).toEqual(wanted);
    expect(server?.asked).toEqual([`feed.lab.test ${family === 4 ? 1 : 28}`]);
  });

  test('a truncated reply leads to a TCP port where nobody answers', async () => {
    expect(await ask('truncated')).toMatch(/ECONNREFUSED|ETIMEOUT/);
  });
});
