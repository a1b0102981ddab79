import type { NetFault } from '../../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { errnoOf } from './errno.ts';
import { proxyError } from './via-proxy.ts';
import { connectionAborted, newConnectionError, retriesExceeded, wordings } from './wording.ts';

/** No connection came about: the name, the route or the port. null where that tells nothing of the appliance. */
export const connectionOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  // Linux has no reset of a connection that is being made: it stood already, and the client had begun to send.
  if (fault.kind === 'reset') {
    const { reset } = wordings[input.dialect];
    return clientError(input.proxy ? proxyError(input, reset) : connectionAborted(reset));
  }
  const errno = errnoOf(
    fault.kind === 'unreachable' && !known(fault) ? { ...fault, code: 'EHOSTUNREACH' } : fault,
  );
  if (!errno) return null;
  const cause = newConnectionError(
    input.target.scheme,
    `[Errno ${errno.number}] ${errno.text}`,
    input.dialect,
  );
  return clientError(
    input.proxy ? proxyError(input, cause) : retriesExceeded(input.target, cause),
    errno.basis,
  );
};

const known = (fault: NetFault): boolean => errnoOf(fault) !== null;
