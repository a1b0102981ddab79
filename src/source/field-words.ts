import { limits } from '../esa/limits.ts';

const span = ({ least, most }: { readonly least: number; readonly most: number }): string =>
  `from ${least} to ${most}`;

/** What each field takes, as the end of the sentence "… must be". */
const takes: Readonly<Record<string, string>> = {
  sources: 'a list: begin each source with `- name: …`',
  defaults: 'a mapping of keys that apply to every source',
  useHttps: 'true or false',
  pollingPort: `a whole number ${span(limits.pollingPort)}`,
  credentials: 'a mapping with username and password',
  pollingInterval: 'like 1h, 90m or 1h30m, at most 24h; 0 means no schedule of its own',
  ageOfThreatFeeds: `a whole number of days ${span(limits.ageOfThreatFeeds)}`,
  timeSpanOfPollSegment: `a whole number of days ${span(limits.timeSpanOfPollSegment)}, at most the age`,
  certificateAuthorities: 'a mapping with systemList and customList',
  'certificateAuthorities.systemList': 'true or false',
  'certificateAuthorities.customList': 'a list of PEM files: [./corp-ca.pem]',
};

export const whatFieldTakes = (field: string): string => takes[field] ?? 'text';

const numbers = new Set(['pollingPort', 'ageOfThreatFeeds', 'timeSpanOfPollSegment']);
const truths = new Set(['useHttps', 'certificateAuthorities.systemList']);

/** Gives a text that came from a reference or a flag the type of its field, where it has the form of one. */
export const typed = (field: string, text: string): string | number | boolean => {
  if (numbers.has(field) && /^\d{1,9}$/.test(text)) return Number(text);
  if (truths.has(field) && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
};

/** What a value is, without a word of the value itself. */
export const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'text';
  return typeof value === 'boolean' ? `${value}` : 'a number';
};

/** What to do about a value of the wrong kind, where the slip is a known one. */
export const typeHint = (field: string, value: unknown): string => {
  if (typeof value === 'string') {
    if (truths.has(field) && /^(?:yes|no|on|off)$/i.test(value))
      return ' YAML reads yes, no, on and off as text.';
    if (truths.has(field) && /^(?:true|false)$/i.test(value))
      return ' Write it in lower case, without quotes.';
    if (numbers.has(field) && /^\d+$/.test(value)) return ' Write it without quotes.';
    if (field === 'certificateAuthorities.customList') return ' Put the path between brackets.';
  }
  const wantsText = whatFieldTakes(field) === 'text';
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return ' Put it between quotes.';
  if (field === 'pollingInterval' && typeof value === 'number')
    return ' Add the unit: 60 minutes are 60m or 1h.';
  return '';
};
