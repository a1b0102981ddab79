import { raise } from './python-text.ts';

const word =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|am|pm|a|p|t|z|at|on|and|ad|m|of|st|nd|rd|th|h|hour|hours|minute|minutes|s|second|seconds|utc|gmt|[a-z]{3,5})$/i;
const zoned = /(?:[zZ]|UTC|GMT|[+-]\d\d:?(?:\d\d)?)\s*$/;

/**
 * Whether `dateutil.parser.parse` finds a zone in the text; raises its ParserError (a ValueError) where it
 * finds no date. dateutil takes almost any spelling of a date: beyond ISO 8601 this follows it by the kinds of
 * words that the text has.
 */
export const hasZone = (text: string): boolean => {
  const iso = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d)(?::?(\d\d))?(?::?(\d\d))?(?:[.,]\d+)?\s*(?:[zZ]|UTC|GMT|[A-Z]{3,4}|[+-]\d\d:?(?:\d\d)?)?)?\s*$/.exec(text);
  if (iso) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = iso.slice(1, 7).map((part) => Number(part ?? 0));
    const outside = (what: string): never => raise('ParserError', `${what}: ${text}`);
    if (year === 0) outside('year is out of range');
    if (month < 1 || month > 12) outside('month must be in 1..12');
    if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) outside('day is out of range for month');
    if (hour > 23) outside('hour must be in 0..23');
    if (minute > 59) outside('minute must be in 0..59');
    if (second > 59) outside('second must be in 0..59');
  } else {
    if (/^\s*\d{10}\s*$/.test(text)) raise('ParserError', `year is out of range: ${text}`);
    const words = text.match(/[^\W\d_]+/gu) ?? [];
    const odd = /[^\w\s.,;\-/':+()]|--|-\.|:[^\d\s]/u.test(text.replace(/[^\W\d_]+/gu, 'x'));
    if (odd || words.some((each) => !word.test(each)) || (words.length > 0 && !/\d/.test(text))) {
      raise('ParserError', `Unknown string format: ${text}`);
    }
    if (!/\d/.test(text)) raise('ParserError', `String does not contain a date: ${text}`);
  }
  return /\d.*\d/.test(text) && zoned.test(text) && !/^\s*\d{4}-\d\d-\d\d\s*$/.test(text);
};
