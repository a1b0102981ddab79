import { Resolver } from 'node:dns';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { NetFault, NetFaultKind } from './net-fault.ts';
import { errorCode } from './socket-fault.ts';
import { systemLookup } from './system-lookup.ts';

export interface ResolveOptions {
  /** `address` or `address:port`; the system's resolver when absent. */
  readonly server?: string | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
  /** Seconds; known only where a DNS server was asked directly. */
  readonly ttl?: number;
}

export interface Resolution {
  readonly hostname: string;
  /** `literal`, `system`, or the server that was asked. */
  readonly resolver: string;
  /** In the order in which the client would dial them. */
  readonly addresses: readonly ResolvedAddress[];
  /** What each record type was answered with: `found` or the resolver's code. */
  readonly answers: Readonly<Record<string, string>>;
  readonly durationMs: number;
  readonly fault: NetFault | null;
}

/** Turns a host name into addresses. Never rejects: the fate is in the answer. */
export type Resolve = (hostname: string, options: ResolveOptions) => Promise<Resolution>;

export const resolve: Resolve = async (hostname, options) => {
  const started = performance.now();
  const done = (part: Omit<Resolution, 'hostname' | 'durationMs'>): Resolution => ({
    hostname,
    durationMs: performance.now() - started,
    ...part,
  });
  const family = isIP(hostname);
  if (family === 4 || family === 6) {
    const addresses = [{ address: hostname, family }] as const;
    return done({ resolver: 'literal', addresses, answers: {}, fault: null });
  }
  const system = options.server === undefined;
  const resolver = options.server ?? 'system';
  if (system) {
    const looked = await systemLookup(hostname, options);
    if (typeof looked !== 'string')
      return done({ resolver, addresses: looked, answers: {}, fault: null });
    if (looked === 'ABORT_ERR')
      return done({ resolver, addresses: [], answers: {}, fault: fault('aborted', looked) });
    // getaddrinfo has one code for "no such name" and "no address"; the c-ares resolver tells them apart.
    const asked = await ask(hostname, options);
    const kind = systemKinds[looked] ?? 'resolver-failed';
    const cause = asked.fault ?? fault(kind, looked, options.timeoutMs / 1000);
    return done({ resolver, addresses: [], answers: asked.answers, fault: cause });
  }
  return done({ resolver, ...(await ask(hostname, options)) });
};

const fault = (kind: NetFaultKind, code: string, seconds?: number): NetFault => ({
  phase: 'dns',
  kind,
  code,
  ...(seconds !== undefined && { seconds }),
});

/** getaddrinfo's codes as Node gives them; all others are failures of the resolver. */
const systemKinds: Readonly<Record<string, NetFaultKind>> = {
  ENOTFOUND: 'name-not-found',
  ETIMEOUT: 'resolver-silent',
};

type Asked = Pick<Resolution, 'addresses' | 'answers' | 'fault'>;

const ask = async (
  hostname: string,
  { server, timeoutMs, signal }: ResolveOptions,
): Promise<Asked> => {
  // Two tries within the time allowed: one lost datagram is no verdict.
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / 3)), tries: 2 });
  if (server !== undefined) resolver.setServers([withBrackets(server)]);
  const cancel = (): void => resolver.cancel();
  const timer = setTimeout(cancel, timeoutMs);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const [a, aaaa] = await Promise.all([
      record((callback) => resolver.resolve4(hostname, { ttl: true }, callback)),
      record((callback) => resolver.resolve6(hostname, { ttl: true }, callback)),
    ]);
    // RFC 6724 puts IPv6 first on a host that has it; a resolver asked by hand cannot know: IPv4 first, as most appliances dial.
    const addresses = [
      ...a.found.map(({ address, ttl }) => ({ address, ttl, family: 4 as const })),
      ...aaaa.found.map(({ address, ttl }) => ({ address, ttl, family: 6 as const })),
    ];
    const answers = { A: a.code, AAAA: aaaa.code };
    if (addresses.length > 0) return { addresses, answers, fault: null };
    if (signal.aborted) return { addresses, answers, fault: fault('aborted', 'ABORT_ERR') };
    if (a.code === 'found' || aaaa.code === 'found') {
      const target = await alias(resolver, hostname);
      return {
        addresses,
        answers: { A: target, AAAA: target },
        fault: fault('name-not-found', aliasOnly),
      };
    }
    return { addresses, answers, fault: cause(a.code, aaaa.code, timeoutMs / 1000) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    resolver.cancel();
  }
};

/**
 * `code` of a name that is an alias and leads to no address: to itself, or to a name without one. getaddrinfo words
 * that as a name that does not exist, glibc 2.36 with -2, so its kind is `name-not-found`.
 */
export const aliasOnly = 'ALIAS_ONLY';

const alias = (resolver: Resolver, hostname: string): Promise<string> =>
  new Promise((settle) => {
    resolver.resolveCname(hostname, (error, names) =>
      settle(error ? 'CNAME' : `CNAME ${names.join(', ')}`),
    );
  });

const withBrackets = (server: string): string => (isIP(server) === 6 ? `[${server}]` : server);

type RecordCallback = (error: Error | null, found: { address: string; ttl: number }[]) => void;

const record = (
  query: (callback: RecordCallback) => void,
): Promise<{ code: string; found: { address: string; ttl: number }[] }> =>
  new Promise((settle) => {
    query((error, found) => {
      // Cancelled by our own timer: no answer came.
      if (error) settle({ code: errorCode(error).replace('ECANCELLED', 'ETIMEOUT'), found: [] });
      else settle({ code: 'found', found });
    });
  });

const kinds: Readonly<Record<string, NetFaultKind>> = {
  ENOTFOUND: 'name-not-found',
  ENODATA: 'no-address',
  ETIMEOUT: 'resolver-silent',
  ESERVFAIL: 'resolver-failed',
  EREFUSED: 'resolver-failed',
  ECONNREFUSED: 'resolver-failed',
  EBADRESP: 'resolver-failed',
  EFORMERR: 'resolver-failed',
  ENOTIMP: 'resolver-failed',
};

/** Of two answers the one that says more decides: NXDOMAIN, then "no such record", then what kept us from knowing. */
const cause = (a: string, aaaa: string, seconds: number): NetFault => {
  const order: readonly NetFaultKind[] = [
    'name-not-found',
    'resolver-failed',
    'resolver-silent',
    'no-address',
  ];
  const ranked = [a, aaaa]
    .map((code) => fault(kinds[code] ?? 'unclassified', code, seconds))
    .toSorted((x, y) => rank(order, x.kind) - rank(order, y.kind));
  return ranked[0] ?? fault('unclassified', a);
};

const rank = (order: readonly NetFaultKind[], kind: NetFaultKind): number => {
  const place = order.indexOf(kind);
  return place < 0 ? order.length : place;
};
