import type { DocumentSection } from '../../engine/code-info.ts';

/** One stop of the tour, ready to be shown. */
export interface DemoStep {
  /** null for the healthy poll. */
  readonly section: DocumentSection | null;
  /** What is broken and how it was made. */
  readonly made: string;
  /** What the ESA would print, with the words before the reason; null when its poll would succeed. */
  readonly logged: string | null;
  readonly change: string;
  readonly title: string;
  readonly code: string | null;
  readonly expected: string | null;
  /** Code, outcome, section and log line are all as the scenario demands. */
  readonly isAsExpected: boolean;
}
