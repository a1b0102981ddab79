/**
 * Follows the framing of an HTTP reply from its raw bytes: where the head ends, and how far a chunked body came.
 * undici gives neither, and the client's error text counts both.
 */
export interface Framing {
  /** Start of the raw reply, at most 64 KiB. */
  readonly head: Buffer;
  /** All raw bytes seen. */
  readonly bytes: number;
  readonly chunked: boolean;
  /** Of the chunk under way when the reply ended: bytes that came and bytes still due; null between chunks. */
  readonly chunk: { readonly got: number; readonly due: number } | null;
  /** Set when a chunk size was no number. */
  readonly badChunk: boolean;
}

const headBound = 64 * 1024;

export class FramingFollower {
  #kept: Buffer[] = [];
  #keptSize = 0;
  #bytes = 0;
  #headEnded = false;
  #chunked = false;
  #badChunk = false;
  #sizeLine = '';
  #size = 0;
  #left = 0;
  #state: 'size' | 'data' | 'data-end' | 'done' = 'size';

  push(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#headEnded) return this.#body(chunk);
    if (this.#keptSize < headBound) {
      const part = chunk.subarray(0, headBound - this.#keptSize);
      this.#kept.push(part);
      this.#keptSize += part.length;
    }
    const head = Buffer.concat(this.#kept);
    const end = finalHeadEnd(head);
    if (end < 0) return;
    this.#headEnded = true;
    this.#chunked = /^transfer-encoding:[^\r\n]*chunked/im.test(
      head.subarray(0, end).toString('latin1'),
    );
    this.#body(chunk.subarray(chunk.length - (this.#bytes - end)));
  }

  #body(bytes: Buffer): void {
    if (!this.#chunked) return;
    for (let at = 0; at < bytes.length && this.#state !== 'done';) {
      if (this.#state === 'data') {
        const taken = Math.min(this.#left, bytes.length - at);
        this.#left -= taken;
        at += taken;
        if (this.#left === 0) this.#state = 'data-end';
      } else {
        at = this.#line(bytes, at);
      }
    }
  }

  #line(bytes: Buffer, from: number): number {
    const end = bytes.indexOf(10, from);
    const upTo = end < 0 ? bytes.length : end;
    if (this.#sizeLine.length < 1024) this.#sizeLine += bytes.toString('latin1', from, upTo);
    if (end < 0) return upTo;
    const line = this.#sizeLine.trim();
    this.#sizeLine = '';
    if (this.#state === 'data-end') {
      this.#state = 'size';
      return end + 1;
    }
    const size = /^[0-9a-f]+/i.exec(line)?.[0];
    if (size === undefined) {
      this.#badChunk = true;
      this.#state = 'done';
    } else {
      this.#size = Number.parseInt(size, 16);
      this.#left = this.#size;
      this.#state = this.#size === 0 ? 'done' : 'data';
    }
    return end + 1;
  }

  get framing(): Framing {
    const within = this.#state === 'data';
    return {
      head: Buffer.concat(this.#kept),
      bytes: this.#bytes,
      chunked: this.#chunked,
      chunk: within ? { got: this.#size - this.#left, due: this.#left } : null,
      badChunk: this.#badChunk,
    };
  }
}

/** Offset behind the head of the final (not 1xx) reply, or -1. */
const finalHeadEnd = (bytes: Buffer): number => {
  const text = bytes.toString('latin1');
  for (let from = 0; ;) {
    const blank = /\r?\n\r?\n/g;
    blank.lastIndex = from;
    const match = blank.exec(text);
    if (!match) return -1;
    const end = match.index + match[0].length;
    if (!/^HTTP\/\d\.\d 1\d\d/.test(text.slice(from))) return end;
    from = end;
  }
};
