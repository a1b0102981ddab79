import { HeadLines } from './head-lines.ts';
import { pythonNumber } from './python-number.ts';

/** What a reply's head said, and how far its body came. */
export interface LenientHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
}

export type LenientEnd = 'complete' | 'length-short' | 'chunk-cut' | 'chunk-bad';

/** Why the client reads no further than the head. */
export type Refusal =
  | 'bad-status-line'
  | 'status-line-too-long'
  | 'header-line-too-long'
  | 'too-many-headers'
  | 'head-too-large';

/** httplib gives up on a longer line, its end included, and on more header lines. */
const longestLine = 65_536;
const mostHeaders = 100;

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
    | 'trailer'
    | 'done' = 'status';
  #status = 0;
  #statusText = '';
  #left = 0;
  #got = 0;
  #headBytes = 0;
  #bad = false;
  readonly #lines: HeadLines;
  readonly #breaches = new Set<string>();
  readonly #maxHead: number;
  readonly #onBody: (chunk: Buffer) => void;
  head: LenientHead | null = null;
  /** Not HTTP after all, or a head beyond a bound of the client's or of ours. */
  refusal: Refusal | null = null;
  /** The status line, or what stood in its place, with its line end. */
  firstLine = '';

  constructor(maxHead: number, onBody: (chunk: Buffer) => void) {
    this.#maxHead = maxHead;
    this.#onBody = onBody;
    this.#lines = new HeadLines((name) => this.#breaches.add(name));
  }

  get done(): boolean {
    return this.#state === 'done' || this.refusal !== null;
  }

  get breaches(): readonly string[] {
    return [...this.#breaches];
  }

  /** Of the chunk under way, or of the line end behind it. */
  get chunk(): { got: number; due: number } | null {
    if (this.#state === 'toss') return { got: this.#buffer.length, due: 2 - this.#buffer.length };
    return this.#state === 'data' ? { got: this.#got, due: this.#left } : null;
  }

  push(bytes: Buffer): void {
    if (this.done) return;
    this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
    while (!this.done && this.#step());
  }

  /** The connection ended: httplib takes what came of a line for the line, and the end for the end of the headers. */
  end(): LenientEnd {
    if (!this.done && this.#buffer.length > 0 && this.#state !== 'toss') this.#line();
    if (!this.done && this.#state === 'headers') this.#endHead();
    if (this.#bad) return 'chunk-bad';
    if (this.#state === 'length') return this.#left > 0 ? 'length-short' : 'complete';
    if (this.#state === 'trailer') this.#breaches.add('last-chunk-unended');
    return ['size', 'data', 'toss'].includes(this.#state) ? 'chunk-cut' : 'complete';
  }

  #step(): boolean {
    switch (this.#state) {
      case 'status':
      case 'skip-100':
      case 'headers':
      case 'size':
      case 'trailer':
        return this.#lineStep();
      case 'toss':
        return this.#toss();
      default:
        return this.#bodyStep();
    }
  }

  #lineStep(): boolean {
    const end = this.#buffer.indexOf(10);
    if ((end < 0 ? this.#buffer.length : end + 1) > longestLine) return this.#tooLong();
    if (end < 0) return false;
    this.#headBytes += this.head ? 0 : end;
    if (this.#headBytes > this.#maxHead) this.refusal = 'head-too-large';
    else this.#line(end + 1);
    return true;
  }

  /** Takes a line of so many bytes, or what there is. */
  #line(length = this.#buffer.length): void {
    const line = this.#buffer.toString('latin1', 0, length);
    this.#buffer = this.#buffer.subarray(length);
    if (/(?:^|[^\r])\n$/.test(line)) this.#breaches.add('bare-line-feed');
    if (this.#state === 'status') this.#statusLine(line);
    else if (this.#state === 'skip-100') this.#state = line.trim() === '' ? 'status' : 'skip-100';
    else if (this.#state === 'headers') this.#headerLine(line);
    else if (this.#state === 'size') this.#chunkSize(line);
    // Only this very line ends the trailer.
    else if (line === '\r\n') this.#state = 'done';
  }

  #tooLong(): false {
    if (this.head) {
      this.#breaches.add(this.#state === 'size' ? 'chunk-size-too-long' : 'trailer-too-long');
      this.#bad = true;
      this.#state = 'done';
    } else {
      this.refusal = this.#state === 'status' ? 'status-line-too-long' : 'header-line-too-long';
    }
    return false;
  }

  #statusLine(line: string): void {
    this.firstLine = line;
    const [, version = '', digits = '', text = ''] =
      /^[\t-\r ]*([^\t-\r ]+)[\t-\r ]+([^\t-\r ]+)(?:[\t-\r ]+(.*?))?[\t-\r ]*$/s.exec(line) ?? [];
    const status = version.startsWith('HTTP/') ? pythonNumber(digits, 10) : null;
    if (status === null || status < 100 || status > 999) {
      this.refusal = 'bad-status-line';
      return;
    }
    if (!/^\d{3}$/.test(digits)) this.#breaches.add('status-number');
    this.#status = status;
    this.#statusText = text;
    this.#state = 'headers';
    if (status === 100) {
      this.#breaches.add('interim-reply');
      this.#state = 'skip-100';
    } else if (status < 200) {
      this.#breaches.add('informational');
    }
    if (/^HTTP\/1\./.test(version)) return;
    this.#breaches.add(`http-version:${version}`);
    // Of a version before headers there were, the rest is the body.
    if (version === 'HTTP/0.9' && status !== 100) this.#endHead();
  }

  #headerLine(line: string): void {
    if (this.#lines.count > mostHeaders) this.refusal = 'too-many-headers';
    else if (line === '\r\n' || line === '\n') this.#endHead();
    else this.#lines.add(line);
  }

  #endHead(): void {
    this.head = {
      status: this.#status,
      statusText: this.#statusText,
      headers: this.#lines.headers,
    };
    const coding = this.#lines.value('transfer-encoding');
    const length = this.#lines.value('content-length');
    const chunked = coding?.toLowerCase() === 'chunked';
    if (coding !== null && !chunked) this.#breaches.add(`transfer-encoding:${coding.trim()}`);
    if (chunked && length !== null) this.#breaches.add('length-beside-chunked');
    if (length?.includes(',')) this.#breaches.add('two-lengths');
    const announced = length === null ? null : pythonNumber(length, 10);
    if (this.#status === 204 || this.#status === 304 || this.#status < 200) {
      this.#state = 'done';
    } else if (chunked) {
      this.#state = 'size';
    } else if (announced !== null && announced >= 0) {
      this.#left = announced;
      this.#state = this.#left === 0 ? 'done' : 'length';
    } else {
      this.#state = 'close';
    }
  }

  #chunkSize(line: string): void {
    const [text = ''] = line.split(';');
    const size = pythonNumber(text, 16);
    if (size === null) {
      this.#bad = true;
      this.#state = 'done';
      return;
    }
    if (!/^[0-9a-f]+[ \t]*$/i.test(text.replace(/\r?\n$/, ''))) this.#breaches.add('chunk-size');
    if (size < 0) this.#breaches.add('chunk-size-negative');
    this.#left = size;
    this.#got = 0;
    // Of a size below zero no byte is read, but the line end behind them is.
    this.#state = size === 0 ? 'trailer' : size < 0 ? 'toss' : 'data';
  }

  #bodyStep(): boolean {
    if (this.#buffer.length === 0) return false;
    const counted = this.#state === 'length' || this.#state === 'data';
    const part = counted ? this.#buffer.subarray(0, this.#left) : this.#buffer;
    this.#buffer = this.#buffer.subarray(part.length);
    if (counted) this.#left -= part.length;
    this.#got += part.length;
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
