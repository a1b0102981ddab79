import { percentDecode, percentEncode } from './percent.ts';

const valid = /^(?:[\w\-.~:!$&'()*+,;=@]|%[\da-f]{2})*$/i;
const safe = /[\w\-.~:!$&'()*+,;=@]/;

/**
 * What furl writes for a path: a segment whose escapes are all well formed is decoded and encoded anew (`%7e`
 * becomes `~`), any other is taken as it stands, its `%` included.
 */
export const furlPath = (path: string): string =>
  path
    .split('/')
    .map((segment) =>
      percentEncode(valid.test(segment) ? percentDecode(segment) : Buffer.from(segment), safe),
    )
    .join('/');
