import type { NetFault, TlsFault } from './net-fault.ts';

/** What is known when a handshake broke before it was complete. */
export interface BrokenHandshake {
  /** Code of the error that TLS raised. */
  readonly code: string;
  /** Code of the socket's own error below TLS, if it had one. */
  readonly socketCode: string | null;
  readonly peerEnded: boolean;
  /** Bytes that came are no TLS record. */
  readonly plaintext: boolean;
  /** Start of those bytes as printable text, redacted. */
  readonly saw: string;
}

const alertCode = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13)_ALERT_(\w+)$/;
const versionCodes = new Set([
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_SSL_VERSION',
  'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
]);

export const tlsFault = (broken: BrokenHandshake): NetFault => {
  const { code, socketCode, peerEnded, plaintext, saw } = broken;
  const tls = (kind: TlsFault['kind'], alert?: string): NetFault => ({
    phase: 'tls',
    kind: 'tls',
    code,
    tls: { kind, ...(alert !== undefined && { alert }) },
    ...(plaintext && { saw }),
  });
  if (plaintext) return tls('plaintext');
  const alert = alertCode.exec(code)?.[1]?.toLowerCase();
  if (alert === 'protocol_version' || versionCodes.has(code)) return tls('protocol-version', alert);
  if (alert !== undefined) return tls('alert', alert);
  if (socketCode === 'ECONNRESET' || socketCode === 'EPIPE')
    return { phase: 'tls', kind: 'reset', code: socketCode };
  if (peerEnded) return { phase: 'tls', kind: 'closed', code: 'EOF' };
  if (socketCode !== null) return { phase: 'tls', kind: 'unclassified', code: socketCode };
  return tls('other');
};
