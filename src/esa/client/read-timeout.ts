import type { NetFault } from '../../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { poolTarget } from './via-proxy.ts';
import { pool } from './wording.ts';

/**
 * A connection that goes silent. The appliance seems to set no time limit, so its poll would hang and the next one
 * would be refused as "in a polling state"; this is what the client says when a limit is set.
 */
export const readTimeout = (input: ClientCase, fault: NetFault): ClientFailure => {
  const limit = fault.seconds === undefined ? '' : ` (read timeout=${fault.seconds})`;
  return clientError(`${pool(poolTarget(input))}: Read timed out.${limit}`, 'inferred');
};
