import type { Basis, ClientOutcome } from './client-outcome.ts';

export interface Reason {
  /** What follows "Reason for failure: "; null when the poll would succeed. */
  readonly reason: string | null;
  readonly basis: Basis;
}

/** The vendor's samples show these three; a status without a phrase ends in a KeyError, whose text is the code. */
const phrases: Readonly<Record<number, string>> = {
  401: 'authentication failure',
  404: 'requested resource not available',
  503: 'service unavailable',
};

/** The two codes that the samples show without a phrase. */
const bareCodes: ReadonlySet<number> = new Set([400, 405]);

/** Exceptions whose whole text, hosts and addresses apart, is in the vendor's samples. */
const documented: readonly RegExp[] = [
  /^HTTPSConnectionPool\(host='[^']*', port=\d+\): Max retries exceeded with url: \S* \(Caused by NewConnectionError\('<requests\.packages[^>]*>: Failed to establish a new connection: \[Errno 11[01]\] Connection (?:timed out|refused)',\)\)$/,
  /^\[SSL: CERTIFICATE_VERIFY_FAILED\] certificate verify failed \(_ssl\.c:\d+\)$/,
  /^NOT_FOUND: [^=]*$/,
];

/** How the appliance's engine shapes an exception of its client into the reason that it logs. */
export const reasonOf = (outcome: ClientOutcome): Reason => {
  if (outcome.ok) return { reason: null, basis: 'inferred' };
  const { text, basis } = outcome;
  switch (outcome.class) {
    case 'http-status': {
      const status = outcome.status ?? 0;
      const phrase = phrases[status];
      return phrase === undefined
        ? { reason: `'${status}'`, basis: bareCodes.has(status) ? 'documented' : 'inferred' }
        : { reason: `Taxii Error: ${text} ${phrase}`, basis: 'documented' };
    }
    case 'xml':
      // "Parising" is the appliance's spelling. One sample shows the label; that other faults get it is inferred.
      return {
        reason: `Taxii Error: XML Parising Error: ${text}`,
        basis:
          text === 'no element found (line 0)' && basis !== 'inferred' ? 'documented' : 'inferred',
      };
    case 'status-message':
    case 'client':
      return {
        reason: `Taxii Error: ${text}`,
        basis: documented.some((shape) => shape.test(text)) ? 'documented' : basis,
      };
    case 'leaked':
      return { reason: text, basis: 'inferred' };
  }
};
