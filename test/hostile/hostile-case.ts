import type { Code } from '../../src/diagnosis/catalogue.ts';
import type { SourceEntry } from '../../src/lab/lab.ts';
import type { Expectation } from '../../src/lab/scenario.ts';

/** What the process that checks has to know of a scenario that another one serves. */
export interface HostileCase {
  readonly id: string;
  readonly source: SourceEntry;
  readonly code: Code | null;
  readonly outcome: Expectation['outcome'];
}
