import { percentDecode, percentEncode } from './percent.ts';

const valid = /^(?:[\w\-.~:!$'()*+,;=@/?]|%[\da-f]{2})*$/i;
const safe = /[\w\-.~]/;

/** What furl, and requests after it, write for a query: pairs kept in order, blanks as `+`, nearly all else escaped. */
export const furlQuery = (query: string): string =>
  query
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? part(pair) : `${part(pair.slice(0, at))}=${part(pair.slice(at + 1))}`;
    })
    .join('&');

const part = (text: string): string => {
  const plain = text.replaceAll('+', ' ');
  const isValid = valid.test(text);
  // Python 2's unquote gives one character per byte of a unicode string; furl writes those as UTF-8.
  const bytes = isValid ? Buffer.from(percentDecode(plain).toString('latin1')) : Buffer.from(plain);
  return percentEncode(bytes, safe).replaceAll('%20', '+');
};
