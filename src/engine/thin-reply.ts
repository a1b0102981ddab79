import type { HeaderList, HttpReply } from '../net/exchange.ts';
import { limits } from './limits.ts';

/** Enough of a reply to recognize it: thousands of parts must fit into memory. */
export const thinReply = (reply: HttpReply): HttpReply => ({
  ...reply,
  headers: thinHead(reply.headers),
  // A slice alone would hold on to the whole.
  sample: Buffer.from(reply.sample.slice(0, limits.thinSampleLength)).toString(),
});

const thinHead = (headers: HeaderList): HeaderList => {
  let length = 0;
  return headers.filter(([name, value]) => {
    length += name.length + value.length;
    return length <= limits.thinHeadLength;
  });
};
