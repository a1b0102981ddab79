import { raise } from './python-text.ts';

const word =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|am|pm|a|p|t|z|at|on|and|ad|m|of|st|nd|rd|th|h|hour|hours|minute|minutes|s|second|seconds|utc|gmt|[a-z]{3,5})$/i;
const zoned = /(?:[zZ]|UTC|GMT|[+-]\d\d:?(?:\d\d)?)\s*$/;

const isoPattern =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d)(?::?(\d\d))?(?::?(\d\d))?(?:[.,]\d+)?\s*(?:[zZ]|UTC|GMT|[A-Z]{3,4}|[+-]\d\d:?(?:\d\d)?)?)?\s*$/;

/** The first part of a date that does not exist; null when all do. */
const outOfRange = (parts: readonly (string | undefined)[]): string | null => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (year === 0) return 'year is out of range';
  if (month < 1 || month > 12) return 'month must be in 1..12';
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return 'day is out of range for month';
  if (hour > 23) return 'hour must be in 0..23';
  if (minute > 59) return 'minute must be in 0..59';
  return second > 59 ? 'second must be in 0..59' : null;
};

const judgeWords = (text: string): void => {
  if (/^\s*\d{10}\s*$/.test(text)) raise('ParserError', `year is out of range: ${text}`);
  const words = text.match(/[^\W\d_]+/gu) ?? [];
  const digits = /\d/.test(text);
  const odd = /[^\w\s.,;\-/':+()]|--|-\.|:[^\d\s]/u.test(text.replace(/[^\W\d_]+/gu, 'x'));
  if (odd || (words.length > 0 && !digits) || words.some((each) => !word.test(each))) {
    raise('ParserError', `Unknown string format: ${text}`);
  }
  if (!digits) raise('ParserError', `String does not contain a date: ${text}`);
};

/**
 * Whether `dateutil.parser.parse` finds a zone in the text; raises its ParserError (a ValueError)
 * where it finds no date. dateutil takes almost any spelling of a date: beyond ISO 8601 this
 * follows it by the kinds of words that the text has.
 */
export const hasZone = (text: string): boolean => {
  const iso = isoPattern.exec(text);
  if (iso) {
    const wrong = outOfRange(iso.slice(1, 7));
    if (wrong !== null) raise('ParserError', `${wrong}: ${text}`);
  } else judgeWords(text);
  return /\d.*\d/.test(text) && zoned.test(text) && !/^\s*\d{4}-\d\d-\d\d\s*$/.test(text);
};
