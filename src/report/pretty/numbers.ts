import type { Locale } from '../../engine/result.ts';

/** With the language's own grouping: 3,911 or 3.911. */
export const count = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { useGrouping: true }).format(value);

/** Milliseconds without decimals, never a bare 0 for something that took time. */
export const ms = (value: number): string =>
  value > 0 && value < 1 ? '<1' : String(Math.round(value));

export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
