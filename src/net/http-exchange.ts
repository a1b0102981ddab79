import { performance } from 'node:perf_hooks';
import type { Socket } from 'node:net';
// The package's index loads fetch, WebSocket, caches and mocks; one client is all that is needed here, and a
// check must start fast. The version is pinned, and a test talks through this path.
import Client from 'undici/lib/dispatcher/client.js';
import { BodyDecoder } from './body-decoder.ts';
import type { HeaderList, HttpReply } from './exchange.ts';
import { blanksKept } from './blanks-kept.ts';
import { FramingFollower } from './framing-follower.ts';
import { headBreaches } from './head-breaches.ts';
import { endingOf } from './ending-of.ts';
import { exchangeFault, parserRefused } from './http-fault.ts';
import type { NetFault } from './net-fault.ts';

export interface HttpRequest {
  readonly method: 'POST' | 'GET' | 'OPTIONS';
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** Path and query, or the absolute URL for a proxy that gets it so. */
  readonly target: string;
  /** Value of Host. */
  readonly hostHeader: string;
  /** Without Host, Connection and Content-Length: undici writes those. */
  readonly headers: HeaderList;
  readonly body: string | null;
}

export interface HttpLimits {
  /** Milliseconds without progress. */
  readonly idleMs: number;
  /** Milliseconds for the whole exchange, whatever progress there is. */
  readonly deadlineMs: number;
  readonly maxHeaderBytes: number;
  /** Bound for the decoded body. */
  readonly maxBodyBytes: number;
  /** How much of the decoded body is kept to show. */
  readonly sampleBytes: number;
}

export interface HttpOptions {
  readonly limits: HttpLimits;
  readonly signal: AbortSignal;
  readonly redact: (text: string, cut: boolean) => string;
  /** `address:port` of the other side. */
  readonly peer: string;
  /** Takes the decoded body as it comes. */
  readonly onBody: (chunk: Uint8Array) => void;
}

export interface HttpOutcome {
  readonly reply: HttpReply | null;
  readonly fault: NetFault | null;
  readonly waitMs: number | undefined;
  readonly receiveMs: number | undefined;
  /** The parser refused what came; the connection itself was fine. */
  readonly refused: boolean;
}

/** One HTTP/1.1 message over a socket that is open already; the socket is closed afterwards. Never rejects. */
export const httpExchange = (
  socket: Socket,
  request: HttpRequest,
  options: HttpOptions,
): Promise<HttpOutcome> =>
  new Promise((resolve) => {
    const { limits, redact } = options;
    const started = performance.now();
    const framing = new FramingFollower(limits.maxHeaderBytes * 32);
    const decoder = new BodyDecoder(limits.maxBodyBytes, limits.sampleBytes, options.onBody);
    let firstByteAt: number | undefined;
    let head: { status: number; statusText: string; headers: HeaderList } | null = null;
    let stop: 'deadline' | 'too-large' | 'aborted' | null = null;
    let abort: (reason: Error) => void = () => {};

    let ending: 'fin' | 'rst' | null = null;
    let socketError: Error | null = null;
    socket.once('end', () => (ending = endingOf(socket)));
    // undici takes a reset for the end of a body that has no other.
    socket.once('error', (error) => (socketError = error));
    tapReads(socket, (chunk) => {
      firstByteAt ??= performance.now();
      framing.push(chunk);
    });
    // undici's pool would try again behind our back; a client with one connection, thrown away, cannot.
    let connections = 0;
    const client = new Client(`${request.scheme}://${bracketed(request.host)}:${request.port}`, {
      connect: (_, callback) => {
        connections += 1;
        // A socket handed over synchronously hangs for ever in undici 7.
        queueMicrotask(() =>
          connections === 1
            ? callback(null, socket)
            : callback(new Error('one connection only'), null),
        );
      },
      allowH2: false,
      pipelining: 1,
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs,
      maxHeaderSize: limits.maxHeaderBytes,
    });

    const finish = async (error: unknown): Promise<void> => {
      clearTimeout(deadline);
      options.signal.removeEventListener('abort', onAbort);
      const ended = performance.now();
      const fault =
        error === null && stop === null && head === null
          ? null
          : exchangeFault({
              error: error ?? socketError,
              stop,
              framing,
              limits,
              redact,
              ending,
              hasHead: head !== null,
            });
      const bodyEnd = fault && 'bodyEnd' in fault ? fault.bodyEnd : null;
      const decoded = head ? await decoder.end(bodyEnd === 'complete') : null;
      socket.on('error', () => {});
      void client.destroy().catch(() => {});
      socket.destroy();
      const { chunk } = framing.reply;
      resolve({
        refused: stop === null && parserRefused(error, framing, ending !== null),
        waitMs: firstByteAt === undefined ? undefined : firstByteAt - started,
        receiveMs: firstByteAt === undefined ? undefined : ended - firstByteAt,
        fault: fault && 'phase' in fault ? fault : null,
        reply:
          head && decoded
            ? {
                ...head,
                headers: blanksKept(head.headers, framing.head),
                peer: options.peer,
                breaches: headBreaches(framing.reply),
                wireBytes: decoded.wireBytes,
                bytes: decoded.bytes,
                sample: redact(decoded.sample, decoded.sampleCut),
                bodyEnd: bodyEnd === null || bodyEnd === 'complete' ? decoded.end : bodyEnd,
                ...(chunk && { chunk }),
              }
            : null,
      });
    };
    const end = (why: 'deadline' | 'too-large' | 'aborted'): void => {
      stop ??= why;
      abort(new Error(why));
    };
    const onAbort = (): void => end('aborted');
    const deadline = setTimeout(() => end('deadline'), limits.deadlineMs);
    options.signal.addEventListener('abort', onAbort, { once: true });

    client.dispatch(
      {
        method: request.method,
        path: request.target,
        headers: ['host', request.hostHeader, ...request.headers.flat()],
        body: request.body === null ? null : Buffer.from(request.body, 'utf8'),
      },
      {
        onRequestStart: (controller) => {
          abort = (reason) => controller.abort(reason);
          if (options.signal.aborted) onAbort();
        },
        onResponseStart: (controller, status, _headers, statusText) => {
          if (status < 200) return;
          const headers = rawPairs(controller.rawHeaders, redact);
          head = { status, statusText: redact(statusText ?? '', false), headers };
          decoder.start(headers);
        },
        onResponseData: (controller, chunk) => {
          if (!decoder.write(chunk)) return end('too-large');
          const lag = decoder.lag;
          if (!lag) return;
          controller.pause();
          lag(() => controller.resume());
        },
        onResponseEnd: () => void finish(null),
        onResponseError: (_controller, error) => void finish(error),
      },
    );
  });

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Sees every chunk that a socket reads, before whoever reads it: `push` is where a stream takes bytes in. */
const tapReads = (socket: Socket, see: (chunk: Buffer) => void): void => {
  const push = socket.push.bind(socket);
  socket.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (Buffer.isBuffer(chunk)) see(chunk);
    return push(chunk, encoding);
  };
};

const rawPairs = (raw: unknown, redact: HttpOptions['redact']): HeaderList => {
  const flat = (Array.isArray(raw) ? raw : []).map((part) =>
    Buffer.from(part as Buffer).toString('latin1'),
  );
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    pairs.push([redact(flat[at]!, false), redact(flat[at + 1]!, false)]);
  }
  return pairs;
};
