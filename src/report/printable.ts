/**
 * A server chooses much of what a report quotes. Control characters could move the reader's cursor or
 * recolour the screen, and direction marks could turn a host name round: they are shown by number instead.
 */
export const printable = (text: string): string =>
  text.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same for every string in a value, keys too. Carriage returns before a newline just go. */
export const printableDeep = <T>(value: T): T => {
  if (typeof value === 'string') return printable(value.replaceAll('\r\n', '\n')) as T;
  if (Array.isArray(value)) return value.map((item) => printableDeep(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [printable(key), printableDeep(item)]),
  ) as T;
};
