/** Phases of one message on the wire, in order. */
export type NetPhase = 'dns' | 'tcp' | 'proxy' | 'tls' | 'send' | 'wait' | 'headers' | 'body';

/**
 * Why the network did not deliver, from error codes and structure, never from message texts.
 *
 * - `name-not-found` NXDOMAIN; `no-address` the name exists without A or AAAA; `resolver-failed` SERVFAIL,
 *   REFUSED or no resolver reachable; `resolver-silent` no answer in time
 * - `timed-out` no progress within the time allowed; `deadline` the whole exchange took too long
 * - `refused` RST to a SYN; `reset` RST later; `closed` FIN where more was due
 * - `unreachable` ICMP or no route
 * - `proxy-*` what the proxy answered to CONNECT
 * - `tls-*` see TlsFault
 * - `not-http` the first bytes are no HTTP status line; `framing` HTTP that no parser of ours could read
 * - `too-large` a bound of ours was reached
 */
export type NetFaultKind =
  | 'name-not-found'
  | 'no-address'
  | 'resolver-failed'
  | 'resolver-silent'
  | 'timed-out'
  | 'deadline'
  | 'refused'
  | 'reset'
  | 'closed'
  | 'unreachable'
  | 'local'
  | 'proxy-status'
  | 'proxy-junk'
  | 'tls'
  | 'not-http'
  | 'framing'
  | 'too-large'
  | 'aborted'
  | 'unclassified';

export interface NetFault {
  readonly phase: NetPhase;
  readonly kind: NetFaultKind;
  /** Node's, undici's or OpenSSL's code: ECONNREFUSED, HPE_INVALID_CONSTANT, CERT_HAS_EXPIRED. */
  readonly code: string;
  /** Seconds that were allowed, for `timed-out` and `deadline`. */
  readonly seconds?: number;
  /** HTTP status, for `proxy-status`. */
  readonly status?: number;
  /** Reason phrase as received, for `proxy-status`. */
  readonly statusText?: string;
  /** Response headers of the proxy, redacted, for `proxy-status`. */
  readonly headers?: readonly (readonly [string, string])[];
  /** First bytes received as printable text, redacted, for `not-http` and `proxy-junk`. */
  readonly saw?: string;
  /** For `not-http`: the first line as latin-1 text, its line end included, bounded and redacted. */
  readonly firstLine?: string;
  /** The line went on. */
  readonly firstLineCut?: true;
  /** More on a handshake that failed, for `tls`. */
  readonly tls?: TlsFault;
}

/**
 * - `verify` the chain did not verify (`code` tells why); `name` it did, but not for this host
 * - `protocol-version` no common version; `alert` another alert of the server (`alert` names it)
 * - `plaintext` the answer was no TLS record
 */
export interface TlsFault {
  readonly kind: 'verify' | 'name' | 'protocol-version' | 'alert' | 'plaintext' | 'other';
  /** OpenSSL's name of the alert, lower case, underscores: handshake_failure. */
  readonly alert?: string;
  /** For `name`: the DNS names that the certificate is for, or its CN where it has none. */
  readonly names?: readonly string[];
  /** Where `names` come from; `dns` when not said. */
  readonly namesFrom?: 'dns' | 'cn';
}
