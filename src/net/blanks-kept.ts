import type { HeaderList } from './exchange.ts';

/** The one header whose value the client compares as it is. */
const kept = 'x-taxii-content-type';

/** Headers with the blanks behind that one's value, which HTTP parsers drop and Python 3's does not. */
export const blanksKept = (headers: HeaderList, head: Buffer): HeaderList => {
  const blanks = /^x-taxii-content-type:.*?([ \t]+)\r?$/im.exec(head.toString('latin1'))?.[1];
  if (blanks === undefined) return headers;
  return headers.map(([name, value]) =>
    name.toLowerCase() === kept ? [name, value.trimEnd() + blanks] : [name, value],
  );
};
