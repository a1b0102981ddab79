import type { NetFault, NetFaultKind, NetPhase } from './net-fault.ts';

const kinds: Readonly<Record<string, NetFaultKind>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ETIMEDOUT: 'timed-out',
  // What Linux makes of ICMP: net, host and port unreachable, and of a filter that answers "prohibited".
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  ENONET: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ENOPROTOOPT: 'unreachable',
  EADDRNOTAVAIL: 'local',
  EADDRINUSE: 'local',
  EINVAL: 'local',
  EMFILE: 'local',
  ENFILE: 'local',
  EAFNOSUPPORT: 'local',
  ABORT_ERR: 'aborted',
};

/** Names what a socket's error means for the phase it struck in; reads the code, never the message. */
export const socketFault = (error: unknown, phase: NetPhase): NetFault => {
  const code = errorCode(error);
  return { phase, kind: kinds[code] ?? 'unclassified', code };
};

/** The `code` of a Node, undici or OpenSSL error, or `UNKNOWN`. */
export const errorCode = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  // undici 7 leaves the code of a parser's error undefined.
  if (name === 'HTTPParserError') return 'HPE_INVALID';
  return name === 'AbortError' ? 'ABORT_ERR' : 'UNKNOWN';
};
