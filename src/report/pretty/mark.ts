import type { OutcomeKind } from '../../engine/outcome.ts';
import type { ReportOptions } from '../report-options.ts';

const symbols: Readonly<Record<OutcomeKind, string>> = {
  passed: '✓',
  warned: '!',
  failed: '✗',
  skipped: '-',
  inconclusive: '?',
  broken: '‼',
};

const words: Readonly<Record<OutcomeKind, string>> = {
  passed: 'ok',
  warned: 'warn',
  failed: 'FAIL',
  skipped: '-',
  inconclusive: '?',
  broken: 'bug',
};

/** A symbol, or a word where symbols may not print. */
export const mark = (outcome: OutcomeKind, { unicode }: ReportOptions): string =>
  (unicode ? symbols : words)[outcome];

/** Columns that the widest mark takes. */
export const markWidth = ({ unicode }: ReportOptions): number => (unicode ? 1 : 4);
