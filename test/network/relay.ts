import type { Socket } from 'node:net';
import { Transform } from 'node:stream';

export interface RelayOptions {
  /** Milliseconds that every chunk waits, each way. */
  readonly delayMs?: number;
  /** RST as soon as the client has sent something: over TLS that is the ClientHello. */
  readonly resetOnData?: boolean;
}

/** Carries bytes both ways between two sockets, and ends both together. */
export const relay = (
  outer: Socket,
  inner: Socket,
  { delayMs = 0, resetOnData = false }: RelayOptions,
): void => {
  for (const [one, other] of [
    [outer, inner],
    [inner, outer],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
  if (resetOnData) {
    outer.once('data', () => outer.resetAndDestroy());
    return;
  }
  outer.pipe(delay(delayMs)).pipe(inner);
  inner.pipe(delay(delayMs)).pipe(outer);
};

const delay = (milliseconds: number): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      setTimeout(() => done(null, chunk), milliseconds);
    },
  });
