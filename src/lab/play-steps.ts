import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from './rule.ts';

/** A stream and the TCP connection beneath it, which alone can be reset. */
export interface Wire {
  readonly stream: Duplex;
  reset(): void;
}

/**
 * Makes the moves in order. Resolves to true when the connection may serve another request, false when
 * it ended or hangs; a peer that leaves ends the play.
 */
export const playSteps = async (
  wire: Wire,
  steps: readonly Step[],
  fill: (text: string) => string,
  signal: AbortSignal,
): Promise<boolean> => {
  const bytes = (data: string | Uint8Array): Uint8Array =>
    typeof data === 'string' ? Buffer.from(fill(data)) : data;
  try {
    for (const step of steps) {
      if ('send' in step) await write(wire.stream, bytes(step.send));
      else if ('waitMs' in step) await sleep(step.waitMs, undefined, { signal });
      else if ('drip' in step) {
        for (const byte of bytes(step.drip)) {
          await write(wire.stream, Buffer.of(byte));
          await sleep(step.everyMs, undefined, { signal });
        }
      } else if ('flood' in step) {
        const block = bytes(step.flood);
        while (wire.stream.writable) await write(wire.stream, block);
      } else {
        finish(wire, step.end);
        return false;
      }
      if (!wire.stream.writable) return false;
    }
    return true;
  } catch {
    return false; // The peer left or the lab closes: both are ordinary ends of a play.
  }
};

const finish = (wire: Wire, how: 'fin' | 'rst' | 'hang'): void => {
  if (how === 'fin') wire.stream.end();
  if (how === 'rst') wire.reset();
};

/** Settles when the bytes have left this process, so that a reset cannot overtake them. */
const write = (stream: Duplex, data: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(data, (error) => (error ? reject(error) : resolve()));
  });
