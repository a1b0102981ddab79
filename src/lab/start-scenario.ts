import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { deafPort } from './deaf-port.ts';
import { startDnsServer } from './dns-server.ts';
import { feedServer, type FeedServerOptions } from './feed-server.ts';
import { holdPort } from './held-port.ts';
import type { RecordedRequest, Running } from './lab.ts';
import { makeChain } from './pki.ts';
import { serveProxy } from './proxy-server.ts';
import type { HttpRequest } from './http-request.ts';
import type { Reply } from './rule.ts';
import type { Scenario } from './scenario.ts';
import type { LocalName } from './local-name.ts';
import { sourceEntry } from './source-entry.ts';
import { taxiiDouble } from './taxii-double.ts';
import { tlsMaterial, type TlsMaterial } from './tls-options.ts';

export interface StartedScenario {
  readonly running: Running;
  close(): Promise<void>;
}

interface Surroundings {
  readonly directory: string;
  /** Next port to take; 0 for any. */
  readonly ports: () => number;
  readonly now: Date;
  readonly local: LocalName;
}

/** Starts whatever one scenario consists of: resolver, proxy, second server and the feed itself. */
export const startScenario = async (
  scenario: Scenario,
  around: Surroundings,
): Promise<StartedScenario> => {
  const requests: RecordedRequest[] = [];
  const closers: (() => Promise<void>)[] = [];
  const ending = new AbortController();
  const close = async (): Promise<void> => {
    ending.abort();
    await Promise.all(closers.map((one) => one()));
  };
  const places: { [name: string]: string } = {};
  const build = {
    places,
    record: (request: RecordedRequest) => requests.push(request),
    signal: ending.signal,
  };
  try {
    const second = await startElsewhere(scenario, around, build, closers);
    if (second) places['elsewhere'] = second;
    const material =
      scenario.tls === 'plain' ? null : await tlsMaterial(withIssuerUrl(scenario.tls, second));
    const port = await startFeed(scenario, around, build, material, closers);
    const behaviour = dnsBehaviour(scenario, around.local);
    const dns = behaviour && (await startDnsServer(behaviour, around.ports()));
    if (dns) closers.push(dns.close);
    const proxyPort = await startProxy(scenario, around, build, port, closers);
    const trusted =
      material?.trusted ??
      (scenario.elsewhere && !scenario.elsewhere.plain ? (await tlsMaterial()).trusted : '');
    const custom = trusted && join(around.directory, `${scenario.id}-ca.pem`);
    if (custom) await writeFile(custom, trusted);
    const source = sourceEntry(scenario, {
      port,
      hostname: around.local.hostname,
      ...(custom ? { caFile: custom } : {}),
      ...(dns ? { dnsServer: dns.address } : {}),
      ...(proxyPort === null ? {} : { proxyPort }),
    });
    const host = String(source['hostname']);
    const scheme = material ? 'https' : 'http';
    Object.assign(places, { host, port: String(port), origin: `${scheme}://${host}:${port}` });
    const running: Running = {
      scenario,
      port,
      proxyPort,
      source,
      yaml: stringify({ sources: [source] }),
      requests,
      lookups: dns?.asked ?? [],
      reason: fillReason(scenario.expect.reason, {
        ...places,
        name: String(source['name']),
        path: String(source['pollingPath']),
        proxyHost: '127.0.0.1',
        proxyPort: String(proxyPort ?? ''),
      }),
    };
    return { running, close };
  } catch (error) {
    await close();
    throw error;
  }
};

interface Build {
  readonly places: { [name: string]: string };
  readonly record: (request: RecordedRequest) => void;
  readonly signal: AbortSignal;
}

const fillReason = (
  reason: string | null,
  values: Readonly<{ [name: string]: string }>,
): string | null =>
  reason?.replace(
    /\{(name|host|port|path|proxyHost|proxyPort|elsewhere|origin)\}/g,
    (whole, name: string) => values[name] ?? whole,
  ) ?? null;

const startFeed = async (
  scenario: Scenario,
  around: Surroundings,
  build: Build,
  material: TlsMaterial | null,
  closers: (() => Promise<void>)[],
): Promise<number> => {
  if (scenario.tcp === 'refused' || scenario.tcp === 'unanswered') {
    const held = await (scenario.tcp === 'refused' ? holdPort : deafPort)(around.ports());
    closers.push(held.close);
    return held.port;
  }
  const { record } = build;
  const options: FeedServerOptions = {
    ...(scenario.tcp ? { tcp: scenario.tcp } : {}),
    ...(material ? { tls: material.options } : {}),
    plainHttp: typeof scenario.tls === 'object' ? scenario.tls.plainHttp : undefined,
    rules: scenario.rules ?? [],
    otherwise: taxiiDouble(scenario.feed ?? {}, material ? 'https' : 'http', around.now),
    places: () => build.places,
    onRequest: (request, connection, tls) =>
      record({ ...request, connection, tls, seenBy: 'feed' }),
    signal: build.signal,
  };
  return listen(
    feedServer(options),
    around.ports(),
    closers,
    serverAddresses(scenario, around.local),
  );
};

/** A name with an IPv6 address is served there too, except where that address is to be dead. */
const serverAddresses = (scenario: Scenario, local: LocalName): readonly string[] =>
  typeof scenario.dns === 'object' ? ['127.0.0.1'] : local.addresses;

const dnsBehaviour = ({ dns, proxy, source }: Scenario, local: LocalName): Scenario['dns'] =>
  dns ??
  (local.needsResolver && !proxy && source?.hostname === undefined
    ? { addresses: local.addresses }
    : undefined);

const startElsewhere = async (
  scenario: Scenario,
  around: Surroundings,
  build: Build,
  closers: (() => Promise<void>)[],
): Promise<string | null> => {
  if (!scenario.elsewhere) return null;
  const plain = scenario.elsewhere.plain === true;
  const material = plain ? null : await tlsMaterial();
  const options: FeedServerOptions = {
    ...(material ? { tls: material.options } : {}),
    rules: scenario.elsewhere.rules,
    otherwise: scenario.elsewhere.issuer
      ? await issuerReply()
      : taxiiDouble({}, plain ? 'http' : 'https', around.now),
    places: () => build.places,
    onRequest: (request, connection, tls) =>
      build.record({ ...request, connection, tls, seenBy: 'elsewhere' }),
    signal: build.signal,
  };
  const port = await listen(
    feedServer(options),
    around.ports(),
    closers,
    scenario.elsewhere.sameHost ? around.local.addresses : ['127.0.0.1'],
  );
  const host = scenario.elsewhere.sameHost ? around.local.hostname : '127.0.0.1';
  return `${plain ? 'http' : 'https'}://${host}:${port}`;
};

/** Serves the intermediate in DER, as a caIssuers address does. */
const issuerReply = async (): Promise<() => Reply> => {
  const { intermediates } = await makeChain();
  const body = new X509Certificate(intermediates[0] ?? '').raw;
  return () => ({ taxii: 'no', contentType: 'application/pkix-cert', body });
};

const withIssuerUrl = (
  setting: Exclude<Scenario['tls'], 'plain'>,
  second: string | null,
): NonNullable<typeof setting> =>
  setting?.leaf?.issuerUrl
    ? {
        ...setting,
        leaf: {
          ...setting.leaf,
          issuerUrl: setting.leaf.issuerUrl.replace('{elsewhere}', second ?? ''),
        },
      }
    : (setting ?? {});

const startProxy = async (
  scenario: Scenario,
  around: Surroundings,
  build: Build,
  target: number,
  closers: (() => Promise<void>)[],
): Promise<number | null> => {
  const behaviour = scenario.proxy;
  if (!behaviour) return null;
  if (behaviour.does === 'refused' || behaviour.does === 'unanswered') {
    const held = await (behaviour.does === 'refused' ? holdPort : deafPort)(around.ports());
    closers.push(held.close);
    return held.port;
  }
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    const onRequest = (request: HttpRequest, connection: number): void =>
      build.record({ ...request, connection, tls: null, seenBy: 'proxy' });
    serveProxy(behaviour, socket, { port: () => target, onRequest }, connections);
  });
  return listen(server, around.ports(), closers, ['127.0.0.1']);
};

/** Listens on the same port of every address and registers how to end it. */
const listen = async (
  server: Server,
  wanted: number,
  closers: (() => Promise<void>)[],
  addresses: readonly string[],
): Promise<number> => {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  };
  const [first = '127.0.0.1', ...others] = addresses;
  server.on('connection', track);
  const all = [server];
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all(all.map((one) => new Promise<void>((resolve) => one.close(() => resolve()))));
  });
  server.listen(wanted, first);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const address of others) {
    const twin = createServer((socket) => server.emit('connection', socket));
    all.push(twin);
    twin.listen(port, address);
    await once(twin, 'listening');
  }
  return port;
};
