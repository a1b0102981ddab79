import type { Dialect } from '../esa/client-outcome.ts';
import type { Secret } from '../source/secret.ts';
import type { Locale } from './result.ts';

export interface CheckOptions {
  /** Poll the newest segment only. */
  readonly quick: boolean;
  /** Try neighbouring settings when something failed. */
  readonly trials: boolean;
  readonly attempts: number;
  /** Sources checked at the same time. */
  readonly concurrency: number;
  /** Milliseconds for one address. */
  readonly connectTimeoutMs: number;
  /** Milliseconds without progress in one HTTP exchange. */
  readonly timeoutMs: number;
  readonly dialect: Dialect;
  readonly locale: Locale;
  /** Every secret of the run, of all sources: a server may echo one source's login to another. */
  readonly secrets: readonly Secret[];
  /** Where `--save-ca` puts the certificates to import; the fix then names that file. */
  readonly saveCa?: string;
  /** Version of this tool. */
  readonly version: string;
}
