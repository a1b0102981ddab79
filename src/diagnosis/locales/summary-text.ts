import type { SummaryKey } from './en/summaries.ts';

/** One line per stage; the English file names the keys. */
export type SummaryTexts = Readonly<Record<SummaryKey, string>>;
