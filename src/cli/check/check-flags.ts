import type { Locale } from '../../engine/result.ts';
import type { Dialect } from '../../esa/client-outcome.ts';
import type { FailOn } from '../exit-code.ts';

/** What commander makes of the flags of `check`. */
export interface CheckFlags {
  readonly hostname?: string;
  readonly port?: number;
  readonly pollingPath?: string;
  readonly collection?: string;
  readonly username?: string;
  readonly passwordFile?: string;
  readonly passwordStdin?: true;
  /** False with `--no-https`. */
  readonly https: boolean;
  readonly age?: number;
  readonly segment?: number;
  readonly ca?: readonly string[];
  /** False with `--no-system-ca`. */
  readonly systemCa: boolean;
  readonly proxy?: string;
  readonly discoveryPath?: string;
  readonly dnsServer?: string;
  readonly sourceAddress?: string;
  readonly only?: readonly string[];
  readonly quick?: true;
  /** False with `--no-trials`. */
  readonly trials: boolean;
  readonly attempts: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly connectTimeout: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly dialect: Dialect;
  readonly verbose?: true;
  readonly locale: Locale;
  readonly failOn: FailOn;
  readonly save?: string;
  readonly saveCa?: string;
  readonly saveSource?: string;
}
