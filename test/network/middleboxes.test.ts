import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFailed } from '../../src/lab/expected.ts';
import { describeIfPresent } from '../interop/describe-if-present.ts';
import { ensureEnvironment } from '../interop/environments.ts';
import { maskText } from '../interop/mask-text.ts';
import { checkIn } from './check-in.ts';
import { missingHere } from './missing-here.ts';
import { networkWithFeed, type NetworkWithFeed } from './network-with-feed.ts';
import { jobOf, realClientIn } from './real-client-in.ts';
import { noConnection } from './reasons.ts';
import { serveFeed, type Feed } from './serve-feed.ts';

const hostname = 'feed.lab.test';
const names = [hostname, '*.lab.test'];
const portal = 'http://portal.lab.test:8080/login?from=feed.lab.test';
const loginPage =
  '<html><head><title>Captive Portal: guest access</title></head><body><form></form></body></html>';
const blockPage =
  '<html><head><title>Web Page Blocked</title></head><body><h1>Web Page Blocked!</h1></body></html>';
const html = { taxii: 'no', contentType: 'text/html' } as const;

/** Each stands in the router and takes the connections to its port, whatever their address. */
const boxes = [
  {
    name: 'a TLS-inspecting proxy that names itself',
    change: { tls: { leaf: { names, issuer: 'inspecting' } } },
    code: 'tls-intercepted',
    reason: verifyFailed.reason,
  },
  {
    name: 'a TLS-inspecting proxy with a root of the company’s own',
    change: { tls: { leaf: { names, issuer: 'unknown' } } },
    code: 'tls-unknown-authority',
    reason: verifyFailed.reason,
  },
  {
    name: 'a captive portal with a certificate that it made itself',
    change: { tls: { leaf: { names: ['portal.lab.test'], issuer: 'self' } } },
    code: 'tls-self-signed',
    reason: verifyFailed.reason,
  },
] as const;

/** Filters of plain HTTP, which answer in the feed's place. */
const pages = [
  {
    ...{
      name: 'a captive portal that redirects to its login page',
      port: 8610,
      code: 'blocked-by-filter',
    },
    answer: { ...html, status: 302, headers: [['Location', portal]], body: '' },
    ...{ sign: 'Captive Portal', reason: 'Taxii Error: Invalid response received' },
  },
  {
    ...{ name: 'a captive portal that says so with 511', port: 8611, code: 'blocked-by-filter' },
    answer: { ...html, status: 511, body: loginPage },
    ...{ sign: 'HTTP 511', reason: "'511'" },
  },
  {
    ...{ name: 'a filter with a page of its own', port: 8612, code: 'blocked-by-filter' },
    answer: { ...html, status: 403, body: blockPage },
    ...{ sign: 'Web Page Blocked', reason: "'403'" },
  },
] as const;

const refused = (source: Readonly<Record<string, unknown>>): string =>
  noConnection('[Errno 111] Connection refused', source);

const sinkholes = [
  { name: 'a DNS filter that answers 0.0.0.0', host: 'nowhere.lab.test', reason: refused },
  { name: 'a DNS filter that answers ::', host: 'nowhere6.lab.test', reason: refused },
  {
    name: 'a DNS filter that answers the address of its block page',
    ...{ host: 'blocked.lab.test', reason: () => verifyFailed.reason },
  },
] as const;

const esa27 = await ensureEnvironment('esa27');

describeIfPresent('what stands between the appliance and the feed', await missingHere(), () => {
  let ground: NetworkWithFeed;
  const feeds: Feed[] = [];
  beforeAll(async () => {
    ground = await networkWithFeed({
      [hostname]: ['10.77.3.10'],
      'portal.lab.test': ['10.77.3.30'],
      'nowhere.lab.test': ['0.0.0.0'],
      'nowhere6.lab.test': ['::'],
      'blocked.lab.test': ['146.112.61.106'],
    });
    for (const [index, { change }] of boxes.entries()) await box(change, 8600 + index);
    for (const { answer, port } of pages) await box({ tls: 'plain', rules: [{ answer }] }, port);
    const page = await serve({
      tls: 'plain',
      rules: [{ answer: { ...html, status: 200, body: loginPage } }],
    });
    await page.open(ground.network.server, '0.0.0.0', 8080);
  });
  afterAll(async () => {
    for (const feed of feeds) await feed.close();
    await ground?.close();
  });

  const serve = async (change: Parameters<typeof serveFeed>[0]): Promise<Feed> => {
    const feed = await serveFeed(change);
    feeds.push(feed);
    return feed;
  };
  const box = async (change: Parameters<typeof serveFeed>[0], port: number): Promise<void> => {
    const feed = await serve(change);
    await feed.open(ground.network.router, '0.0.0.0', port + 1000);
    await ground.network.divert(port, port + 1000);
  };
  const check = (pollingPort: number, more: object = {}) =>
    checkIn(ground.network.client, { ...ground.feed.source, hostname, pollingPort, ...more });

  for (const [index, { name, code, reason }] of boxes.entries()) {
    test.concurrent(name, async () => {
      const [passed, taken] = await Promise.all([check(8443), check(8600 + index)]);
      expect([passed.exitCode, passed.cause]).toEqual([0, null]);
      expect([taken.exitCode, taken.cause]).toEqual([2, code]);
      expect(taken.stage('tcp').outcome).toBe('passed');
      expect(taken.result.esa.reason).toBe(reason);
    });
  }

  for (const { name, port, code, reason, sign } of pages) {
    test.concurrent(name, async () => {
      const { exitCode, cause, result, finding } = await check(port, { useHttps: false });
      expect([exitCode, cause]).toEqual([2, code]);
      expect(finding(code).args['evidence']).toBe(sign);
      expect(result.esa.reason).toBe(reason);
    });
  }

  for (const { name, host, reason } of sinkholes) {
    test.concurrent(name, async () => {
      const source = { ...ground.feed.source, hostname: host, pollingPort: 8443 };
      const { exitCode, cause, result, stage } = await checkIn(ground.network.client, source);
      expect([exitCode, cause]).toEqual([2, 'dns-sinkholed']);
      expect(stage('tcp')).toMatchObject({ outcome: 'skipped', blockedBy: 'dns' });
      expect(result.esa.reason).toBe(reason(source));
    });
  }

  describeIfPresent("the ESA's client", esa27.ready ? null : esa27.missing, () => {
    test('words what the boxes do the same', async () => {
      const ports = [...boxes.map((_, index) => 8600 + index), ...pages.map(({ port }) => port)];
      const sources = ports.map((pollingPort) => ({
        ...ground.feed.source,
        ...{ hostname, pollingPort, useHttps: pollingPort < 8610 },
      }));
      const ca = (ground.feed.source['certificateAuthorities'] as { customList: string[] })
        .customList[0];
      const runs = await realClientIn(
        ground.network.client,
        sources.map((source) => ({ ...jobOf(source), ca: ca ?? null })),
      );
      expect(runs.map(({ text }) => maskText(text ?? ''))).toEqual([
        ...boxes.map(() => '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:N)'),
        'Invalid response received',
        'HTTP Error: status code 511',
        'HTTP Error: status code 403',
      ]);
    });

    test('is refused by a name without an address to go to', async () => {
      const source = { ...ground.feed.source, hostname: 'nowhere.lab.test', pollingPort: 8443 };
      const [run] = await realClientIn(ground.network.client, [jobOf(source)]);
      expect(maskText(`Taxii Error: ${run?.text}`)).toBe(maskText(refused(source)));
    });
  });
});
