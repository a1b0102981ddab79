import { createGunzip, type Gunzip } from 'node:zlib';
import type { HeaderList, HttpReply } from './exchange.ts';

export interface DecodedBody {
  readonly wireBytes: number;
  readonly bytes: number;
  readonly sample: string;
  readonly sampleCut: boolean;
  readonly end: HttpReply['bodyEnd'];
}

/**
 * Undoes gzip as the client does (it asks for deflate as well, but never decodes it), counts both sides, keeps
 * a sample and stops at the bound. Of a body that cannot be decoded the sample is the body as it came.
 */
export class BodyDecoder {
  readonly #bound: number;
  readonly #sampleBound: number;
  readonly #onBody: (chunk: Uint8Array) => void;
  #gunzip: Gunzip | null = null;
  #gzipEnd: Promise<void> = Promise.resolve();
  #fault: HttpReply['bodyEnd'] | null = null;
  #wireBytes = 0;
  #bytes = 0;
  #sample: Buffer[] = [];
  #sampleSize = 0;

  constructor(bound: number, sampleBound: number, onBody: (chunk: Uint8Array) => void) {
    this.#bound = bound;
    this.#sampleBound = sampleBound;
    this.#onBody = onBody;
  }

  start(headers: HeaderList): void {
    const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
    // cabby looks for the word, in lower case, anywhere in the value.
    if (!encoding?.includes('gzip')) return;
    const gunzip = createGunzip();
    this.#gunzip = gunzip;
    this.#gzipEnd = new Promise((resolve) => {
      gunzip.on('data', (chunk: Buffer) => this.#take(chunk));
      gunzip.once('end', resolve);
      gunzip.once('close', resolve);
      gunzip.once('error', (error: NodeJS.ErrnoException) => {
        this.#fault ??= error.code === 'Z_BUF_ERROR' ? 'gzip-cut' : 'gzip-bad';
        resolve();
      });
    });
  }

  /** false when a bound was reached. */
  write(chunk: Buffer): boolean {
    this.#wireBytes += chunk.length;
    if (this.#gunzip === null) this.#take(chunk);
    else if (this.#fault === null) {
      if (this.#bytes === 0) this.#keep(chunk);
      this.#gunzip.write(chunk);
    }
    return this.#fault !== 'too-large' && this.#wireBytes <= this.#bound;
  }

  /** Calls back when a decompressor that lags behind has caught up; undefined when there is nothing to wait for. */
  get lag(): ((caughtUp: () => void) => void) | undefined {
    const gunzip = this.#gunzip;
    if (gunzip === null || this.#fault !== null || !gunzip.writableNeedDrain) return undefined;
    return (caughtUp) => {
      gunzip.once('drain', caughtUp);
      gunzip.once('close', caughtUp);
    };
  }

  #take(chunk: Buffer): void {
    if (this.#fault === 'too-large') return;
    if (this.#bytes === 0) this.#forget();
    this.#bytes += chunk.length;
    if (this.#bytes > this.#bound) {
      this.#fault = 'too-large';
      this.#gunzip?.destroy();
      return;
    }
    this.#keep(chunk);
    this.#onBody(chunk);
  }

  #keep(chunk: Buffer): void {
    if (this.#sampleSize >= this.#sampleBound) return;
    const part = Buffer.from(chunk.subarray(0, this.#sampleBound - this.#sampleSize));
    this.#sample.push(part);
    this.#sampleSize += part.length;
  }

  #forget(): void {
    this.#sample = [];
    this.#sampleSize = 0;
  }

  async end(complete: boolean): Promise<DecodedBody> {
    if (this.#gunzip && this.#fault === null) {
      if (this.#wireBytes === 0 || !complete) this.#fault = 'gzip-cut';
      // A part may have been decoded already; what is still inside comes out with end().
      this.#gunzip.end();
      await this.#gzipEnd;
    }
    return {
      wireBytes: this.#wireBytes,
      bytes: this.#bytes,
      sample: Buffer.concat(this.#sample).toString('utf8'),
      sampleCut: (this.#bytes || this.#wireBytes) > this.#sampleSize,
      end: this.#fault ?? 'complete',
    };
  }
}
