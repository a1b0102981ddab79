import type { Locale } from '../../engine/result.ts';
import type { BlindSpot } from '../blind-spots.ts';
import type { CodeTexts } from './code-text.ts';
import type { ExplainTexts } from './explain-text.ts';
import type { SectionTexts } from './section-text.ts';
import type { SummaryTexts } from './summary-text.ts';

/** All that is said in one language. */
export interface LocaleTexts {
  readonly locale: Locale;
  readonly codes: CodeTexts;
  readonly summaries: SummaryTexts;
  readonly sections: SectionTexts;
  readonly explain: ExplainTexts;
  readonly blindSpots: readonly BlindSpot[];
}

// One language per run: the others are not even read from disk.
const loaders: Readonly<Record<Locale, () => Promise<{ texts: LocaleTexts }>>> = {
  en: () => import('./en/texts.ts'),
  it: () => import('./it/texts.ts'),
  'zh-TW': () => import('./zh-TW/texts.ts'),
};

export const locales = Object.keys(loaders) as readonly Locale[];

export const localeTexts = async (locale: Locale): Promise<LocaleTexts> =>
  (await loaders[locale]()).texts;
