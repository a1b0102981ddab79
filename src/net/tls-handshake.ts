import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import {
  connect,
  createSecureContext,
  type DetailedPeerCertificate,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { authorities, type Authorities } from './authorities.ts';
import { certificate, type Certificate } from './certificate.ts';
import type { NetFault } from './net-fault.ts';
import { printable } from './printable.ts';
import { errorCode } from './socket-fault.ts';
import { TapStream } from './tap-stream.ts';
import { tlsFault } from './tls-fault.ts';
import { tlsRecords } from './tls-records.ts';

export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

export interface HandshakeOptions {
  readonly hostname: string;
  readonly context: SecureContext;
  /** null when the certificate is for this host, otherwise the names that it is for. */
  readonly checkName: (hostname: string, leaf: Certificate) => readonly string[] | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly redact: (text: string) => string;
  /** Read the clear part of the handshake too; slower, for the tls stage only. */
  readonly inspect?: boolean;
}

export interface Handshake {
  readonly durationMs: number;
  /** Set only when chain and name verified: nothing may be sent over any other. */
  readonly socket: TLSSocket | null;
  readonly fault: NetFault | null;
  readonly protocol: string | null;
  readonly cipher: string | null;
  /** In the order in which the server sent them. */
  readonly chainSent: readonly Certificate[];
  /** Leaf first, issuers after it, with the root from the lists when one was found. */
  readonly chainBuilt: readonly Certificate[];
  /** The server asked for a client certificate; false where that was not looked at. */
  readonly clientCertificateAsked: boolean;
}

/** The handshake that the ESA's client is inferred to make: TLS 1.0 to 1.2, whatever the cipher's strength. */
export const clientContext = (
  lists: Authorities,
  versions: { min: TlsVersion; max: TlsVersion } = { min: 'TLSv1', max: 'TLSv1.2' },
): SecureContext => {
  const ca = authorities(lists);
  return createSecureContext({
    minVersion: versions.min,
    maxVersion: versions.max,
    ciphers: 'DEFAULT@SECLEVEL=0',
    ...(ca && { ca }),
  });
};

/** Never rejects; on any fault the socket is destroyed before anything was sent over it. */
export const tlsHandshake = (socket: Socket, options: HandshakeOptions): Promise<Handshake> =>
  new Promise((resolve) => {
    const started = performance.now();
    const tap = options.inspect ? new TapStream(socket) : null;
    let socketCode: string | null = null;
    let peerEnded = false;
    socket.once('error', (error) => (socketCode = errorCode(error)));
    socket.once('end', () => (peerEnded = true));
    const tls = connect({
      socket: tap ?? socket,
      secureContext: options.context,
      // No SNI for an address literal (RFC 6066, section 3), as the client does.
      ...(isIP(options.hostname) === 0 && { servername: options.hostname }),
      // We judge below; the socket is given out only when everything verified.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    const settle = (part: Partial<Handshake> & { fault: NetFault | null }): void => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
      tls.removeListener('error', onError);
      tls.removeListener('secureConnect', onSecure);
      if (part.fault || tap) {
        tls.on('error', () => {});
        socket.on('error', () => {});
        if (part.fault) {
          tls.destroy();
          socket.destroy();
        }
      }
      const records = tap ? tlsRecords(tap.received) : null;
      resolve({
        protocol: null,
        cipher: null,
        chainBuilt: [],
        clientCertificateAsked: records?.certificateRequest ?? false,
        chainSent: (records?.certificates ?? [])
          .map((der) => certificate(der))
          .filter((one) => one !== null),
        durationMs: performance.now() - started,
        socket: null,
        ...part,
      });
    };
    const onSecure = (): void => settle(judge(tls, options, tap !== null));
    const onError = (error: Error): void => {
      const received = tap?.received ?? Buffer.alloc(0);
      const code = errorCode(error);
      settle({
        fault: tlsFault({
          code,
          socketCode:
            socketCode ?? (tap?.socketError ? errorCode(tap.socketError) : rawReset(error)),
          peerEnded: peerEnded || (tap?.peerEnded ?? false) || code === 'ECONNRESET',
          plaintext:
            tap && received.length > 0 ? !tlsRecords(received).isTls : wrongVersion.has(code),
          saw: options.redact(printable(received.subarray(0, 256))),
        }),
      });
    };
    const onAbort = (): void =>
      settle({ fault: { phase: 'tls', kind: 'aborted', code: 'ABORT_ERR' } });
    const timer = setTimeout(() => {
      settle({
        fault: {
          phase: 'tls',
          kind: 'timed-out',
          code: 'ETIMEDOUT',
          seconds: options.timeoutMs / 1000,
        },
      });
    }, options.timeoutMs);
    tls.once('secureConnect', onSecure);
    tls.once('error', onError);
    options.signal.addEventListener('abort', onAbort, { once: true });
    if (options.signal.aborted) onAbort();
  });

/** OpenSSL's words for bytes that are no TLS record. */
const wrongVersion = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
]);

/** Node gives ECONNRESET both for RST and for FIN within a handshake; only the former names a system call. */
const rawReset = (error: Error): string | null =>
  errorCode(error) === 'ECONNRESET' && 'syscall' in error && error.syscall !== undefined
    ? 'ECONNRESET'
    : null;

const judge = (
  tls: TLSSocket,
  { hostname, checkName }: HandshakeOptions,
  inspected: boolean,
): Partial<Handshake> & { fault: NetFault | null } => {
  // Read the built chain first: walking the X509 objects empties it.
  const chainBuilt = builtChain(tls.getPeerCertificate(true));
  const seen = {
    protocol: tls.getProtocol(),
    cipher: tls.getCipher().name,
    chainBuilt,
    ...(!inspected && { chainSent: sentChain(tls.getPeerX509Certificate()) }),
  };
  const leaf = chainBuilt[0];
  const verifyCode = authorizationCode(tls);
  if (verifyCode !== null || !leaf) {
    return {
      ...seen,
      fault: {
        phase: 'tls',
        kind: 'tls',
        code: verifyCode ?? 'NO_CERTIFICATE',
        tls: { kind: 'verify' },
      },
    };
  }
  const names = checkName(hostname, leaf);
  if (names) {
    const code = 'ERR_TLS_CERT_ALTNAME_INVALID';
    return {
      ...seen,
      fault: {
        phase: 'tls',
        kind: 'tls',
        code,
        tls: { kind: 'name', names, namesFrom: leaf.dnsNames.length > 0 ? 'dns' : 'cn' },
      },
    };
  }
  return { ...seen, fault: null, socket: tls };
};

const authorizationCode = (tls: TLSSocket): string | null => {
  if (tls.authorized) return null;
  const error: unknown = tls.authorizationError;
  return typeof error === 'string' ? error : errorCode(error);
};

const builtChain = (leaf: DetailedPeerCertificate | undefined): Certificate[] => {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  let at = leaf;
  while (at?.raw && !seen.has(at.fingerprint256)) {
    seen.add(at.fingerprint256);
    const one = certificate(at.raw);
    if (one) chain.push(one);
    at = at.issuerCertificate;
  }
  return chain;
};

const sentChain = (leaf: X509Certificate | undefined): Certificate[] => {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  for (let at = leaf; at && !seen.has(at.fingerprint256); at = at.issuerCertificate) {
    seen.add(at.fingerprint256);
    const one = certificate(at);
    if (one) chain.push(one);
  }
  return chain;
};
