import { LenientReply } from './lenient-reply.ts';

const headBound = 64 * 1024;

/**
 * Reads along from a reply's raw bytes, as the client reads: undici tells neither how far a chunked body came, which
 * the client's error text counts, nor what it takes and the client does not.
 */
export class FramingFollower {
  #kept: Buffer[] = [];
  #keptSize = 0;
  #bytes = 0;
  readonly reply: LenientReply;

  constructor(maxHead: number) {
    this.reply = new LenientReply(maxHead, () => {});
  }

  push(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#keptSize < headBound) {
      const part = chunk.subarray(0, headBound - this.#keptSize);
      this.#kept.push(part);
      this.#keptSize += part.length;
    }
    this.reply.push(chunk);
  }

  /** Start of the raw reply, at most 64 KiB. */
  get head(): Buffer {
    return Buffer.concat(this.#kept);
  }

  /** All raw bytes seen. */
  get bytes(): number {
    return this.#bytes;
  }
}
