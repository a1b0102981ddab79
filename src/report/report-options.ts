import type { Labels } from '../diagnosis/locales/labels.ts';
import type { Result } from '../engine/result.ts';

/** What only the reader's side knows; a report finds nothing out by itself. */
export interface ReportOptions {
  /** Also the evidence and the transcript. */
  readonly verbose: boolean;
  readonly colour: boolean;
  /** Symbols; words where the terminal has no UTF-8. */
  readonly unicode: boolean;
  /** Columns. */
  readonly width: number;
  readonly labels: Labels;
}

/** Text ends with a newline. */
export type Formatter = (result: Result, options: ReportOptions) => string;
