import { connect, isIPv6, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { NetFault } from './net-fault.ts';
import { socketFault } from './socket-fault.ts';

export interface DialOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Local address to send from; an address of the other family cannot be dialled from it: `otherFamily`. */
  readonly localAddress?: string | undefined;
}

export interface Dialed {
  readonly address: string;
  readonly port: number;
  readonly durationMs: number;
  readonly socket: Socket | null;
  readonly localAddress: string | null;
  readonly fault: NetFault | null;
}

/** `code` where the address to send from is of the other family: no packet was sent. */
export const otherFamily = 'EAFNOSUPPORT';

/** Opens TCP to one address by number. Never rejects: the fate is in the answer. */
export type Dialer = (address: string, port: number, options: DialOptions) => Promise<Dialed>;

export const dial: Dialer = (address, port, { timeoutMs, signal, localAddress }) =>
  new Promise((resolve) => {
    const started = performance.now();
    if (localAddress !== undefined && isIPv6(localAddress) !== isIPv6(address)) {
      const fault = { phase: 'tcp', kind: 'local', code: otherFamily } as const;
      resolve({ address, port, durationMs: 0, socket: null, localAddress: null, fault });
      return;
    }
    const socket = connect({
      host: address,
      port,
      family: isIPv6(address) ? 6 : 4,
      // One address, one try: Node would otherwise pick a family by itself after 250 ms.
      autoSelectFamily: false,
      noDelay: true,
      ...(localAddress !== undefined && { localAddress }),
    });
    const settle = (fault: NetFault | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.removeListener('error', onError);
      socket.removeListener('connect', onConnect);
      const localSide = socket.localAddress ?? null;
      if (fault) {
        // A late error of a socket we gave up must not become an exception.
        socket.on('error', () => {});
        socket.destroy();
      }
      resolve({
        address,
        port,
        durationMs: performance.now() - started,
        socket: fault ? null : socket,
        localAddress: localSide,
        fault,
      });
    };
    const onConnect = (): void => settle(null);
    const onError = (error: Error): void => settle(socketFault(error, 'tcp'));
    const onAbort = (): void => settle({ phase: 'tcp', kind: 'aborted', code: 'ABORT_ERR' });
    const timer = setTimeout(() => {
      settle({ phase: 'tcp', kind: 'timed-out', code: 'ETIMEDOUT', seconds: timeoutMs / 1000 });
    }, timeoutMs);
    socket.once('connect', onConnect);
    socket.once('error', onError);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
