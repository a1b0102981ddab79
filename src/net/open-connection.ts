import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';
import type { Dialer } from './dial.ts';
import type { NetFault } from './net-fault.ts';
import { proxyConnect } from './proxy-connect.ts';
import type { Resolve, ResolvedAddress } from './resolve.ts';
import { tlsHandshake } from './tls-handshake.ts';

/** How this machine gets to a feed: the same for every message of one source. */
export interface Route {
  readonly resolve: Resolve;
  readonly dial: Dialer;
  readonly dnsServer: string | undefined;
  readonly sourceAddress: string | undefined;
  readonly proxy: {
    readonly host: string;
    readonly port: number;
    readonly authorization: string | undefined;
  } | null;
  /** Made once a source: building one with the bundled roots costs 20 to 39 ms. */
  readonly context: () => SecureContext;
  readonly checkName: (hostname: string, leaf: Certificate) => readonly string[] | null;
  readonly connectMs: number;
  readonly idleMs: number;
  readonly redact: (text: string) => string;
}

export interface Endpoint {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
}

export interface Connection {
  readonly socket: Socket | TLSSocket | null;
  readonly fault: NetFault | null;
  readonly peer: string | null;
  readonly localAddress: string | null;
  readonly dnsMs?: number;
  readonly tcpMs?: number;
  readonly proxyMs?: number;
  readonly tlsMs?: number;
}

type Phases = Omit<Connection, 'socket' | 'fault'>;

/**
 * A byte stream to the endpoint: every address in order until one answers, then the proxy's tunnel for https.
 * `known` saves asking the resolver again for the configured host.
 */
export const openTransport = async (
  route: Route,
  endpoint: Endpoint,
  signal: AbortSignal,
  known?: readonly ResolvedAddress[],
): Promise<Connection> => {
  let phases: Phases = { peer: null, localAddress: null };
  const failed = (fault: NetFault): Connection => ({ ...phases, socket: null, fault });
  const first = route.proxy ?? endpoint;
  let addresses = route.proxy ? undefined : known;
  if (!addresses) {
    const answer = await route.resolve(first.host, {
      server: route.dnsServer,
      timeoutMs: route.connectMs,
      signal,
    });
    phases = { ...phases, dnsMs: answer.durationMs };
    if (answer.fault) return failed(answer.fault);
    addresses = answer.addresses;
  }
  const dialed = await dialInOrder(route, addresses, first.port, signal);
  if (!dialed) return failed({ phase: 'dns', kind: 'no-address', code: 'ENODATA' });
  phases = {
    ...phases,
    tcpMs: dialed.durationMs,
    localAddress: dialed.localAddress,
    peer: `${dialed.address.includes(':') ? `[${dialed.address}]` : dialed.address}:${dialed.port}`,
  };
  if (!dialed.socket) return failed(dialed.fault!);
  if (route.proxy && endpoint.scheme === 'https') {
    const { authorization } = route.proxy;
    const limits = { timeoutMs: route.idleMs, signal, redact: route.redact };
    const tunnel = await proxyConnect(dialed.socket, {
      ...limits,
      host: endpoint.host,
      port: endpoint.port,
      authorization,
    });
    phases = { ...phases, proxyMs: tunnel.durationMs };
    if (tunnel.fault) return failed(tunnel.fault);
  }
  return { ...phases, socket: dialed.socket, fault: null };
};

/** A connection that a message may be sent over: for https one whose chain and name verified by the lists. */
export const openConnection = async (
  route: Route,
  endpoint: Endpoint,
  signal: AbortSignal,
  known?: readonly ResolvedAddress[],
): Promise<Connection> => {
  const transport = await openTransport(route, endpoint, signal, known);
  if (endpoint.scheme === 'http' || !transport.socket) return transport;
  const handshake = await tlsHandshake(transport.socket, {
    hostname: endpoint.host,
    context: route.context(),
    checkName: route.checkName,
    timeoutMs: route.idleMs,
    signal,
    redact: route.redact,
  });
  const { fault, socket, durationMs: tlsMs } = handshake;
  return { ...transport, tlsMs, fault, socket };
};

/** As Python's create_connection: the first address that answers, else the last one's error. */
const dialInOrder = async (
  { dial, connectMs, sourceAddress }: Route,
  addresses: readonly ResolvedAddress[],
  port: number,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Dialer>> | null> => {
  let last: Awaited<ReturnType<Dialer>> | null = null;
  for (const { address } of addresses) {
    last = await dial(address, port, { timeoutMs: connectMs, signal, localAddress: sourceAddress });
    if (last.socket || last.fault?.kind === 'aborted') return last;
  }
  return last;
};
