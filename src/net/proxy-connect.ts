import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { NetFault } from './net-fault.ts';
import { printable } from './printable.ts';
import { errorCode, socketFault } from './socket-fault.ts';

export interface ProxyConnectOptions {
  readonly host: string;
  readonly port: number;
  /** Value of Proxy-Authorization. */
  readonly authorization?: string | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly redact: (text: string) => string;
}

export interface Tunnel {
  readonly durationMs: number;
  readonly fault: NetFault | null;
}

const headBound = 64 * 1024;

/**
 * Asks an open connection to a proxy for a tunnel, as Python 2.7's httplib does: HTTP/1.0, no Host header.
 * Afterwards the socket is the tunnel. Never rejects.
 */
export const proxyConnect = (socket: Socket, options: ProxyConnectOptions): Promise<Tunnel> =>
  new Promise((resolve) => {
    const started = performance.now();
    let received = Buffer.alloc(0);
    const settle = (fault: NetFault | null): void => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
      socket.removeListener('data', onData);
      socket.removeListener('end', onEnd);
      socket.removeListener('error', onError);
      socket.pause();
      if (fault) {
        socket.on('error', () => {});
        socket.destroy();
      }
      resolve({ fault, durationMs: performance.now() - started });
    };
    const onData = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      const end = headEnd(received);
      if (end < 0 && received.length > headBound) {
        return settle({ phase: 'proxy', kind: 'too-large', code: 'HEAD_TOO_LARGE' });
      }
      if (end < 0) return;
      settle(verdict(received.subarray(0, end), options.redact));
      // What follows the head belongs to the tunnel.
      if (end < received.length && !socket.destroyed) socket.unshift(received.subarray(end));
    };
    const onEnd = (): void => {
      if (received.length === 0) settle({ phase: 'proxy', kind: 'closed', code: 'EOF' });
      else
        settle(
          verdict(received, options.redact) ?? { phase: 'proxy', kind: 'closed', code: 'EOF' },
        );
    };
    const onError = (error: Error): void => settle(socketFault(error, 'proxy'));
    const onAbort = (): void =>
      settle({ phase: 'proxy', kind: 'aborted', code: errorCode(options.signal.reason) });
    const timer = setTimeout(() => {
      const seconds = options.timeoutMs / 1000;
      settle({ phase: 'proxy', kind: 'timed-out', code: 'ETIMEDOUT', seconds });
    }, options.timeoutMs);
    socket.on('data', onData);
    socket.once('end', onEnd);
    socket.once('error', onError);
    options.signal.addEventListener('abort', onAbort, { once: true });
    if (options.signal.aborted) return onAbort();
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    const login = options.authorization ? `Proxy-Authorization: ${options.authorization}\r\n` : '';
    socket.write(`CONNECT ${host}:${options.port} HTTP/1.0\r\n${login}\r\n`);
  });

/** Offset behind the blank line that ends a head, or -1; a bare LF is taken, as the client does. */
const headEnd = (bytes: Buffer): number => {
  const match = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  return match ? match.index + match[0].length : -1;
};

const verdict = (head: Buffer, redact: (text: string) => string): NetFault | null => {
  const [first = '', ...rest] = head.toString('latin1').split(/\r?\n/);
  const status = /^HTTP\/\d\.\d (\d{3}) ?(.*)$/.exec(first);
  if (!status) {
    return {
      phase: 'proxy',
      kind: 'proxy-junk',
      code: 'NOT_HTTP',
      saw: redact(printable(head.subarray(0, 256))),
    };
  }
  const code = Number(status[1]);
  // httplib takes only 200 for a tunnel.
  if (code === 200) return null;
  const headers = rest
    .map((line) => /^([^:\s]+):\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name = '', value = '']) => [redact(name), redact(value)] as const);
  return {
    phase: 'proxy',
    kind: 'proxy-status',
    code: String(code),
    status: code,
    statusText: redact(status[2] ?? ''),
    headers,
  };
};
