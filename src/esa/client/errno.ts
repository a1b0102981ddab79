import type { NetFault } from '../../net/net-fault.ts';
import type { Basis } from '../client-outcome.ts';

interface Errno {
  readonly number: number;
  readonly text: string;
  readonly basis: Basis;
}

const errno = (number: number, text: string, basis: Basis = 'inferred'): Errno => ({
  number,
  text,
  basis,
});

/** Linux's numbers and words (glibc): the appliance's samples show them, although its system is FreeBSD's kin. */
const byCode: Readonly<Record<string, Errno>> = {
  EPERM: errno(1, 'Operation not permitted'),
  EACCES: errno(13, 'Permission denied', 'observed'),
  EPIPE: errno(32, 'Broken pipe'),
  ENONET: errno(64, 'Machine is not on the network'),
  ENOPROTOOPT: errno(92, 'Protocol not available', 'observed'),
  EADDRNOTAVAIL: errno(99, 'Cannot assign requested address'),
  ENETDOWN: errno(100, 'Network is down'),
  ENETUNREACH: errno(101, 'Network is unreachable', 'observed'),
  ECONNABORTED: errno(103, 'Software caused connection abort'),
  ECONNRESET: errno(104, 'Connection reset by peer', 'observed'),
  ETIMEDOUT: errno(110, 'Connection timed out', 'observed'),
  ECONNREFUSED: errno(111, 'Connection refused', 'observed'),
  EHOSTDOWN: errno(112, 'Host is down'),
  EHOSTUNREACH: errno(113, 'No route to host', 'observed'),
};

const byKind: Partial<Readonly<Record<NetFault['kind'], Errno>>> = {
  'name-not-found': errno(-2, 'Name or service not known', 'observed'),
  'no-address': errno(-5, 'No address associated with hostname', 'observed'),
  'resolver-failed': errno(-3, 'Temporary failure in name resolution', 'observed'),
  'resolver-silent': errno(-3, 'Temporary failure in name resolution', 'observed'),
  'timed-out': byCode['ETIMEDOUT']!,
  deadline: byCode['ETIMEDOUT']!,
  refused: byCode['ECONNREFUSED']!,
};

/** What the kernel or the resolver reported; null for faults that have no such number. */
export const errnoOf = (fault: NetFault): Errno | null =>
  byKind[fault.kind] ?? byCode[fault.code] ?? null;
