import type { CertificateSummary } from '../engine/result.ts';
import type { Source } from '../source/source.ts';

/** A neighbouring setting that may cure a root cause. */
export interface Proposal {
  /** Dotted path in the source. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly apply: (source: Source) => Source;
  /**
   * How it may be proved: `poll` by a whole run; `handshake` by a handshake that ends there, as no login may
   * cross a connection that the configured lists did not verify; `no` where trying would send a login in clear.
   */
  readonly proof: 'poll' | 'handshake' | 'no';
  /** The failing window is what must be seen to work: poll the whole age. */
  readonly wholeAge?: boolean;
  readonly certificates?: readonly CertificateSummary[];
}
