import { Resolver } from 'node:dns/promises';
import { describe, expect, test } from 'vitest';
import { findLocalName } from '../../src/lab/local-name.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { bodyOf, requestText, talkTls, trusted, whole } from './exchange.ts';

const resolvesTo =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address })));
const own = { hostname: 'feed.lab.test', addresses: ['127.0.0.1'], needsResolver: true };

describe('the name of the lab', () => {
  test('is localhost where each of its addresses can be listened on', async () => {
    expect(await findLocalName(resolvesTo('127.0.0.1', '127.0.0.1'))).toEqual({
      hostname: 'localhost',
      addresses: ['127.0.0.1'],
      needsResolver: false,
    });
  });

  test('is its own where localhost has an address that is not here', async () => {
    // Of the range for documentation: no machine has it.
    expect(await findLocalName(resolvesTo('2001:db8::1', '127.0.0.1'))).toEqual(own);
  });

  test('is its own where localhost is unknown', async () => {
    expect(await findLocalName(() => Promise.reject(new Error('ENOTFOUND')))).toEqual(own);
  });

  test('of its own is answered by its resolver and stands in its certificates', async () => {
    const lab = await startLab({ ids: ['healthy', 'redirect-307-other-port'], local: own });
    const running = lab.get('healthy');
    expect(running.source).toMatchObject({
      hostname: 'feed.lab.test',
      dnsServer: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    });
    const resolver = new Resolver();
    resolver.setServers([String(running.source['dnsServer'])]);
    expect(await resolver.resolve4('feed.lab.test')).toEqual(['127.0.0.1']);
    const options = { servername: 'feed.lab.test', ca: trusted(running), rejectUnauthorized: true };
    const seen = await talkTls(
      lab.get('redirect-307-other-port'),
      requestText(),
      { done: whole },
      options,
    );
    expect(seen.bytes.toString()).toMatch(/Location: https:\/\/feed\.lab\.test:\d+\/taxii\/poll\//);
    expect(bodyOf(seen.bytes)).toContain('Moved');
    await lab.close();
  });
});
