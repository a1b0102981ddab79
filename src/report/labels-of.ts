import { labels as en } from '../diagnosis/locales/en/labels.ts';
import { labels as it } from '../diagnosis/locales/it/labels.ts';
import type { Labels } from '../diagnosis/locales/labels.ts';
import { labels as zhTW } from '../diagnosis/locales/zh-TW/labels.ts';
import type { Locale } from '../engine/result.ts';

const byLocale = { en, it, 'zh-TW': zhTW } satisfies Record<Locale, Labels>;

export const labelsOf = (locale: Locale): Labels => byLocale[locale];
