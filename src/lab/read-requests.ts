import type { Duplex } from 'node:stream';
import type { HttpRequest } from './http-request.ts';

const headBound = 64 * 1024;

export interface RequestHandlers {
  /** Called when the headers are in; true when it answered and the body is not awaited. */
  head?(request: HttpRequest): boolean;
  /** Resolves to false when the connection is to serve no further request. */
  request(request: HttpRequest): Promise<boolean>;
  /** The first bytes are no HTTP request. */
  junk(bytes: Buffer): void;
}

/** Reads requests with Content-Length bodies, one after the other; the next only after the answer. */
export const readRequests = (socket: Duplex, handlers: RequestHandlers): void => {
  let buffered: Buffer = Buffer.alloc(0);
  let busy = false;

  const next = (): void => {
    if (busy) return;
    if (buffered.length > 0 && !/^[A-Za-z]/.test(buffered.toString('latin1', 0, 1))) {
      busy = true;
      return handlers.junk(buffered);
    }
    const end = buffered.indexOf('\r\n\r\n');
    if (end < 0) {
      if (buffered.length > headBound) handlers.junk(buffered);
      return;
    }
    const head = parseHead(buffered.toString('latin1', 0, end));
    if (!head) {
      busy = true;
      return handlers.junk(buffered);
    }
    const length = Number(
      head.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0,
    );
    if (handlers.head?.(head)) {
      busy = true;
      return;
    }
    if (buffered.length < end + 4 + length) return;
    const body = buffered.toString('utf8', end + 4, end + 4 + length);
    buffered = buffered.subarray(end + 4 + length);
    busy = true;
    void handlers.request({ ...head, body }).then((more) => {
      busy = !more;
      if (more) next();
    });
  };

  socket.on('data', (chunk: Buffer) => {
    if (busy && buffered.length > 32 * headBound) return;
    buffered = Buffer.concat([buffered, chunk]);
    next();
  });
};

const parseHead = (text: string): HttpRequest | null => {
  const [first = '', ...lines] = text.split('\r\n');
  const parts = /^([A-Za-z]+) (\S+) HTTP\/(\d\.\d)$/.exec(first);
  if (!parts) return null;
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  return { method: parts[1]!, target: parts[2]!, version: parts[3]!, headers, body: '' };
};
