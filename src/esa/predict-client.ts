import type { NetFault } from '../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client/client-case.ts';
import { clientError } from './client/client-case.ts';
import { connectionOutcome } from './client/connection-texts.ts';
import { headerValue } from './client/header-value.ts';
import { headOutcome, httpFaultOutcome, httpStatus } from './client/http-texts.ts';
import { proxyOutcome } from './client/proxy-texts.ts';
import { replyOutcome } from './client/taxii-texts.ts';
import { tlsOutcome } from './client/tls-texts.ts';
import type { ClientOutcome } from './client-outcome.ts';

export type { ClientCase, ClientTarget } from './client/client-case.ts';

/**
 * How the ESA's client would have ended on what was seen here: the exact text of its exception. Pure. The texts were
 * recorded from cabby 0.1.20, requests 2.11.1, libtaxii 1.1.119 and lxml 4.2.5 on Python 2.7.18 (`py27`), and from
 * cabby 0.1.23, requests 2.28.1, urllib3 1.26.12 and lxml 4.9.2 on Python 3.11 (`py3`).
 *
 * Faults that are ours alone (aborted, out of local ports, a bound reached) tell nothing of the appliance and end
 * as `ok`: there is no text to predict.
 */
export const predictClient = (input: ClientCase): ClientOutcome => {
  const { exchange } = input;
  if (input.redirectLoop === true) return clientError('Exceeded 30 redirects.');
  const { reply, fault } = exchange;
  if (!reply) return (fault && faultOutcome(input, fault)) ?? { ok: true };
  const head = headOutcome(input, reply);
  if (head) return head;
  if (reply.status >= 400) return httpStatus(reply.status);
  const location = headerValue(reply, 'location') ?? '';
  if (redirects.has(reply.status) && /^[a-z][a-z\d+.-]*:/i.test(location) && !/^https?:/i.test(location)) {
    return clientError(`No connection adapters were found for '${location}'`);
  }
  return replyOutcome(input, reply);
};

const redirects = new Set([301, 302, 303, 307, 308]);

const faultOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  switch (fault.phase) {
    case 'dns':
    case 'tcp':
      return connectionOutcome(input, fault);
    case 'proxy':
      return proxyOutcome(input, fault);
    case 'tls':
      return tlsOutcome(input, fault);
    case 'send':
    case 'wait':
    case 'headers':
    case 'body':
      return httpFaultOutcome(input, fault);
  }
};
