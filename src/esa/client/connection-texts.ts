import type { NetFault } from '../../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { errnoOf } from './errno.ts';
import { poolTarget, proxyError } from './via-proxy.ts';
import {
  connectionAborted,
  connectTimeoutError,
  newConnectionError,
  retriesExceeded,
  wordings,
} from './wording.ts';

/** No connection came about: the name, the route or the port. null where that tells nothing of the appliance. */
export const connectionOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  // Linux has no reset of a connection that is being made: it stood already, and the client had begun to send.
  if (fault.kind === 'reset') {
    const { reset } = wordings[input.dialect];
    return clientError(input.proxy ? proxyError(input, reset) : connectionAborted(reset));
  }
  const errno = errnoOf(fault) ?? (fault.kind === 'unreachable' ? unknownHost : null);
  if (!errno) return null;
  // urllib3 1.26 has an exception of its own for a SYN without an answer, and does not lay it at a proxy's door.
  if (input.dialect === 'py3' && errno.number === 110) {
    const { host } = input.proxy ?? input.target;
    return clientError(
      retriesExceeded(poolTarget(input), connectTimeoutError(input.target.scheme, host)),
    );
  }
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

const unknownHost = { number: 113, text: 'No route to host', basis: 'inferred' } as const;
