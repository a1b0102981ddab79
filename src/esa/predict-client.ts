import type { NetFault } from '../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client/client-case.ts';
import { clientError, leaked } from './client/client-case.ts';
import { connectionOutcome } from './client/connection-texts.ts';
import { headerValue } from './client/header-value.ts';
import { headOutcome, httpFaultOutcome, httpStatus, isErrorStatus } from './client/http-texts.ts';
import { proxyOutcome } from './client/proxy-texts.ts';
import { resetAsEnd } from './client/reset-as-end.ts';
import { replyOutcome } from './client/taxii-texts.ts';
import { tlsOutcome } from './client/tls-texts.ts';
import type { ClientOutcome, Dialect } from './client-outcome.ts';

export type { ClientCase } from './client/client-case.ts';

/**
 * How the ESA's client would have ended on what was seen here: the exact text of its exception. Pure. The texts were
 * recorded from cabby 0.1.20, requests 2.11.1, libtaxii 1.1.119 and lxml 4.2.5 on Python 2.7.18 (`py27`), and from
 * cabby 0.1.23, requests 2.28.1, urllib3 1.26.12 and lxml 4.9.2 on Python 3.11 (`py3`).
 *
 * Faults that are ours alone (aborted, out of local ports, a bound reached) tell nothing of the appliance and end
 * as `ok`: there is no text to predict.
 */
export const predictClient = (seen: ClientCase): ClientOutcome => {
  const input = resetAsEnd(seen);
  const { exchange } = input;
  if (input.redirectLoop === true) return clientError('Exceeded 30 redirects.');
  const { reply, fault } = exchange;
  if (!reply) return (fault && faultOutcome(input, fault)) ?? { ok: true };
  const head = headOutcome(input, reply);
  if (head) return head;
  if (isErrorStatus(reply.status)) return httpStatus(reply.status);
  const astray = redirects.has(reply.status)
    ? strayRedirect(input.dialect, headerValue(reply, 'location') ?? '')
    : null;
  if (astray) return astray;
  // Beyond our bound on depth the client either copes or dies as a process: neither leaves a text.
  if (input.reading?.fault?.kind === 'too-deep') return { ok: true };
  return replyOutcome(input, reply);
};

const redirects = new Set([301, 302, 303, 307, 308]);

/** A redirect to where no HTTP client can go. */
const strayRedirect = (dialect: Dialect, location: string): ClientFailure | null => {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(location)?.[1]?.toLowerCase();
  if (scheme === undefined) return null;
  if (scheme !== 'http' && scheme !== 'https') {
    return clientError(`No connection adapters were found for '${location}'`);
  }
  const authority = /^https?:\/\/([^/?#]*)/i.exec(location)?.[1] ?? '';
  if (authority === '' || URL.canParse(location)) return null;
  return dialect === 'py27'
    ? leaked(`Failed to parse: ${authority}`)
    : clientError(`Failed to parse: ${location}`);
};

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
