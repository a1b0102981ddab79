import type { ObservableCounts } from '../../src/taxii/reading.ts';

export interface ContentEvidence {
  readonly blocks: number;
  /** binding_id -> number of blocks. */
  readonly bindings: Readonly<Record<string, number>>;
  readonly stixVersions: readonly string[];
  /** Newest Timestamp_Label, as written. */
  readonly newest: string | null;
  readonly observables: ObservableCounts;
  /** Days that were asked for. */
  readonly days: number;
  /** ISO 8601. */
  readonly now: string;
}
