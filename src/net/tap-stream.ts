import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * Passes a socket's bytes through and keeps the first `bound` received. TLS on a plain socket reads from the
 * handle, past any listener; through this stream the clear part of a handshake can be read.
 */
export class TapStream extends Duplex {
  readonly #socket: Socket;
  readonly #bound: number;
  #kept: Buffer[] = [];
  #size = 0;
  /** First error of the socket below, whatever TLS makes of it. */
  socketError: Error | null = null;
  /** Whether the peer closed its side. */
  peerEnded = false;

  constructor(socket: Socket, bound = 64 * 1024) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#bound = bound;
    socket.on('data', (chunk: Buffer) => {
      this.#keep(chunk);
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => {
      this.peerEnded = true;
      this.push(null);
    });
    socket.on('error', (error) => {
      this.socketError ??= error;
      this.destroy(error);
    });
    socket.on('close', () => {
      this.destroy();
    });
  }

  get received(): Buffer {
    return Buffer.concat(this.#kept);
  }

  #keep(chunk: Buffer): void {
    if (this.#size >= this.#bound) return;
    const part = chunk.subarray(0, this.#bound - this.#size);
    this.#kept.push(part);
    this.#size += part.length;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(
    chunk: Buffer,
    _: BufferEncoding,
    callback: (error?: Error | null) => void,
  ): void {
    this.#socket.write(chunk, (error) => callback(error));
  }

  override _final(callback: () => void): void {
    this.#socket.end(callback);
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#socket.destroy();
    callback(error);
  }
}
