/** What a reply's head said, and how far its body came. */
export interface LenientHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
}

export type LenientEnd = 'complete' | 'length-short' | 'chunk-cut' | 'chunk-bad';

/**
 * Reads an HTTP reply as Python 2.7's httplib does, which takes much that HTTP forbids: lines ended by LF alone,
 * folded and nameless headers, two lengths, a length beside chunked. Each breach is noted. Feed it bytes in any
 * pieces; it keeps no more than one line.
 */
export class LenientReply {
  #buffer: Buffer = Buffer.alloc(0);
  #state:
    | 'status'
    | 'skip-100'
    | 'headers'
    | 'length'
    | 'close'
    | 'size'
    | 'data'
    | 'toss'
    | 'done' = 'status';
  #headers: [string, string][] = [];
  #status = 0;
  #statusText = '';
  #left = 0;
  #size = 0;
  #headBytes = 0;
  #bad = false;
  readonly #breaches = new Set<string>();
  readonly #maxHead: number;
  readonly #onBody: (chunk: Buffer) => void;
  head: LenientHead | null = null;
  /** Not HTTP after all, or a head beyond the bound. */
  refused = false;

  constructor(maxHead: number, onBody: (chunk: Buffer) => void) {
    this.#maxHead = maxHead;
    this.#onBody = onBody;
  }

  get done(): boolean {
    return this.#state === 'done' || this.refused;
  }

  get breaches(): readonly string[] {
    return [...this.#breaches];
  }

  /** Of the chunk under way. */
  get chunk(): { got: number; due: number } | null {
    return this.#state === 'data' ? { got: this.#size - this.#left, due: this.#left } : null;
  }

  push(bytes: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
    while (!this.done && this.#step());
  }

  /** The connection ended. */
  end(): LenientEnd {
    // httplib takes the end of the stream for the end of the headers.
    if (this.#state === 'headers' && this.head === null) this.#endHead();
    if (this.#bad) return 'chunk-bad';
    if (this.#state === 'length') return this.#left > 0 ? 'length-short' : 'complete';
    return ['size', 'data', 'toss'].includes(this.#state) ? 'chunk-cut' : 'complete';
  }

  #step(): boolean {
    switch (this.#state) {
      case 'status':
      case 'skip-100':
      case 'headers':
      case 'size':
        return this.#lineStep();
      case 'toss':
        return this.#toss();
      default:
        return this.#bodyStep();
    }
  }

  #lineStep(): boolean {
    const end = this.#buffer.indexOf(10);
    this.#headBytes += this.head ? 0 : Math.max(0, end);
    if (end < 0 ? this.#buffer.length > this.#maxHead : this.#headBytes > this.#maxHead)
      this.refused = true;
    if (end < 0 || this.refused) return false;
    const line = this.#buffer.toString('latin1', 0, end + 1);
    this.#buffer = this.#buffer.subarray(end + 1);
    if (!line.endsWith('\r\n')) this.#breaches.add('bare-line-feed');
    if (this.#state === 'status') this.#statusLine(line);
    else if (this.#state === 'skip-100') this.#state = line.trim() === '' ? 'status' : 'skip-100';
    else if (this.#state === 'headers') this.#headerLine(line);
    else this.#chunkSize(line);
    return true;
  }

  #statusLine(line: string): void {
    const match = /^(HTTP\/\S*)\s+(\d{3})(?:\s+(.*?))?\s*$/s.exec(line);
    if (!match) {
      this.refused = true;
      return;
    }
    this.#status = Number(match[2]);
    this.#statusText = match[3] ?? '';
    if (this.#status === 100) this.#breaches.add('interim-reply');
    this.#state = this.#status === 100 ? 'skip-100' : 'headers';
  }

  #headerLine(line: string): void {
    if (line === '\r\n' || line === '\n') return this.#endHead();
    const last = this.#headers.at(-1);
    if (last && /^[ \t]/.test(line)) {
      this.#breaches.add('folded-header');
      last[1] = `${last[1]}\n ${line.trim()}`;
      return;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) {
      this.#breaches.add('header-without-name');
      return;
    }
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (/\s$/.test(name)) this.#breaches.add('blank-before-colon');
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(value)) this.#breaches.add('control-byte');
    this.#headers.push([name, value]);
  }

  #all(name: string): string | null {
    const found = this.#headers
      .filter(([one]) => one.toLowerCase() === name)
      .map(([, value]) => value);
    return found.length > 0 ? found.join(', ') : null;
  }

  #endHead(): void {
    this.head = { status: this.#status, statusText: this.#statusText, headers: this.#headers };
    const coding = this.#all('transfer-encoding');
    const length = this.#all('content-length');
    const chunked = coding?.toLowerCase() === 'chunked';
    if (coding !== null && !chunked) this.#breaches.add(`transfer-encoding:${coding}`);
    if (chunked && length !== null) this.#breaches.add('length-beside-chunked');
    if (length?.includes(',')) this.#breaches.add('two-lengths');
    if (this.#status === 204 || this.#status === 304 || this.#status < 200) {
      this.#state = 'done';
    } else if (chunked) {
      this.#state = 'size';
    } else if (length !== null && /^\s*\+?\d+\s*$/.test(length)) {
      this.#left = Number(length);
      this.#state = this.#left === 0 ? 'done' : 'length';
    } else {
      this.#state = 'close';
    }
  }

  #chunkSize(line: string): void {
    const text = (line.split(';')[0] ?? '').trim();
    if (!/^[+]?(?:0x)?[0-9a-f]+$/i.test(text)) {
      this.#bad = true;
      this.#state = 'done';
      return;
    }
    this.#size = Number.parseInt(text.replace(/^\+?(0x)?/i, ''), 16);
    this.#left = this.#size;
    // What follows the last chunk, trailers included, changes nothing for the client.
    this.#state = this.#size === 0 ? 'done' : 'data';
  }

  #bodyStep(): boolean {
    if (this.#buffer.length === 0) return false;
    const counted = this.#state === 'length' || this.#state === 'data';
    const part = counted ? this.#buffer.subarray(0, this.#left) : this.#buffer;
    this.#buffer = this.#buffer.subarray(part.length);
    if (counted) this.#left -= part.length;
    this.#onBody(part);
    if (counted && this.#left === 0) this.#state = this.#state === 'data' ? 'toss' : 'done';
    return true;
  }

  /** The line end behind a chunk is thrown away unread. */
  #toss(): boolean {
    if (this.#buffer.length < 2) return false;
    this.#buffer = this.#buffer.subarray(2);
    this.#state = 'size';
    return true;
  }
}
