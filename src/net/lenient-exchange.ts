import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { BodyDecoder } from './body-decoder.ts';
import { endingOf } from './ending-of.ts';
import type { HttpReply } from './exchange.ts';
import type { HttpOptions, HttpOutcome, HttpRequest } from './http-exchange.ts';
import { LenientReply } from './lenient-reply.ts';
import type { NetFault } from './net-fault.ts';
import { printable } from './printable.ts';
import { refusalFault } from './refusal-fault.ts';
import { socketFault } from './socket-fault.ts';

/**
 * The same message read by the lenient reader: for a reply that undici refused and the ESA's client may take.
 * Never rejects; closes the socket.
 */
export const lenientExchange = (
  socket: Socket,
  request: HttpRequest,
  options: HttpOptions,
): Promise<HttpOutcome> =>
  new Promise((resolve) => {
    const { limits, signal, redact } = options;
    const started = performance.now();
    const decoder = new BodyDecoder(limits.maxBodyBytes, limits.sampleBytes, options.onBody);
    let start: Buffer = Buffer.alloc(0);
    let bytes = 0;
    let firstByteAt: number | undefined;
    let overflow = false;
    const reply = new LenientReply(limits.maxHeaderBytes * 32, (chunk) => {
      if (!overflow) overflow = !decoder.write(chunk);
    });
    const finish = async (
      fault: NetFault | null,
      bodyEnd?: HttpReply['bodyEnd'],
    ): Promise<void> => {
      clearTimeout(idle);
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      socket.removeAllListeners('data').removeAllListeners('end').removeAllListeners('error');
      socket.on('error', () => {});
      socket.destroy();
      if (fault?.kind === 'aborted')
        return resolve({
          reply: null,
          fault,
          waitMs: undefined,
          receiveMs: undefined,
          refused: false,
        });
      // Only a stream that ended makes a line of what came of it.
      const end = bodyEnd ?? (overflow ? 'too-large' : reply.end());
      const { chunk, head } = reply;
      const decoded = head ? await decoder.end(end === 'complete') : null;
      const times = {
        waitMs: firstByteAt === undefined ? undefined : firstByteAt - started,
        receiveMs: firstByteAt === undefined ? undefined : performance.now() - firstByteAt,
      };
      if (!head || !decoded) {
        const saw = redact(printable(start), startBound < bytes);
        // A line that never ends keeps the client waiting, whatever it begins with.
        const isPrompt =
          fault?.code === 'ETIMEDOUT' && saw !== '' && !'HTTP/'.startsWith(saw.slice(0, 5));
        return resolve({
          ...times,
          reply: null,
          fault: isPrompt
            ? { ...fault, kind: 'not-http', saw }
            : (refusalFault(reply, saw, redact) ?? (fault && { ...fault, saw })),
          refused: true,
        });
      }
      return resolve({
        ...times,
        fault: null,
        refused: false,
        reply: {
          status: head.status,
          statusText: redact(head.statusText, false),
          headers: head.headers.map(
            ([name, value]) => [redact(name, false), redact(value, false)] as const,
          ),
          wireBytes: decoded.wireBytes,
          bytes: decoded.bytes,
          sample: redact(decoded.sample, decoded.sampleCut),
          bodyEnd: end === 'complete' ? decoded.end : end,
          ...(chunk && { chunk }),
          breaches: reply.breaches,
          peer: options.peer,
        },
      });
    };
    const timedOut = (): void => {
      void finish(
        { phase: 'wait', kind: 'timed-out', code: 'ETIMEDOUT', seconds: limits.idleMs / 1000 },
        'timed-out',
      );
    };
    let idle = setTimeout(timedOut, limits.idleMs);
    const deadline = setTimeout(() => {
      void finish(
        { phase: 'wait', kind: 'deadline', code: 'ETIMEDOUT', seconds: limits.deadlineMs / 1000 },
        'deadline',
      );
    }, limits.deadlineMs);
    const onAbort = (): void => void finish({ phase: 'wait', kind: 'aborted', code: 'ABORT_ERR' });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) return onAbort();
    let headSeen = false;
    socket.on('data', (chunk: Buffer) => {
      firstByteAt ??= performance.now();
      bytes += chunk.length;
      if (start.length < startBound)
        start = Buffer.concat([start, chunk.subarray(0, startBound - start.length)]);
      clearTimeout(idle);
      idle = setTimeout(timedOut, limits.idleMs);
      if (!headSeen) headSeen = feedHead(reply, decoder, chunk);
      else reply.push(chunk);
      if (reply.done || overflow) return void finish(null);
      const { lag } = decoder;
      if (!lag) return;
      socket.pause();
      lag(() => socket.resume());
    });
    socket.once('end', () => {
      if (endingOf(socket) === 'fin')
        void finish({ phase: 'headers', kind: 'closed', code: 'EOF' });
      else void finish({ phase: 'headers', kind: 'reset', code: 'ECONNRESET' }, 'reset');
    });
    socket.once('error', (error) => void finish(socketFault(error, 'headers'), 'reset'));
    socket.write(requestBytes(request));
  });

/** What of a reply without a readable head is kept to show. */
const startBound = 512;

/** The decoder must know the coding before the first byte of body: lines go in one by one until the head is whole. */
const feedHead = (reply: LenientReply, decoder: BodyDecoder, chunk: Buffer): boolean => {
  for (let at = 0; at < chunk.length;) {
    const end = chunk.indexOf(10, at) + 1 || chunk.length;
    reply.push(chunk.subarray(at, end));
    at = end;
    if (reply.head) {
      decoder.start(reply.head.headers);
      reply.push(chunk.subarray(at));
      return true;
    }
    if (reply.refusal !== null) return false;
  }
  return false;
};

const requestBytes = ({ method, target, hostHeader, headers, body }: HttpRequest): Buffer => {
  const length = body === null ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const head = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${hostHeader}`,
    'Connection: keep-alive',
    ...lines,
    ...length,
  ];
  return Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'),
    Buffer.from(body ?? ''),
  ]);
};
