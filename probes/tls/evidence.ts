import type { Certificate } from '../../src/net/certificate.ts';
import type { NetFault } from '../../src/net/net-fault.ts';

export interface TlsEvidence {
  readonly hostname: string;
  readonly port: number;
  readonly durationMs: number;
  /** ISO 8601: what "now" was for the dates. */
  readonly now: string;
  /** Which lists decided: `System List`, `Custom List (2 certificates)`. */
  readonly lists: readonly string[];
  readonly fault: NetFault | null;
  readonly protocol: string | null;
  readonly cipher: string | null;
  readonly chainSent: readonly Certificate[];
  readonly chainBuilt: readonly Certificate[];
  readonly clientCertificateAsked: boolean;
  /** Version that a second handshake got which did not stop at TLS 1.2; null when none was made or it failed. */
  readonly newerProtocol: string | null;
}
