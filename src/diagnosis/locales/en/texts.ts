import { blindSpotCodes } from '../../blind-spots.ts';
import type { LocaleTexts } from '../index.ts';
import { blindSpots } from './blind-spots.ts';
import { codes } from './codes.ts';
import { explain } from './explain.ts';
import { sections } from './sections.ts';
import { summaries } from './summaries.ts';

export const texts: LocaleTexts = {
  locale: 'en',
  codes,
  summaries,
  sections,
  explain,
  blindSpots: blindSpotCodes.map((code) => ({ code, ...blindSpots[code] })),
};
