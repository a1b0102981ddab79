import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface CutServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers every request with the same bytes and then ends the connection: in order, or by a reset. */
export const startCutServer = async (reply: Buffer, end: 'fin' | 'rst'): Promise<CutServer> => {
  const server = createServer((socket) => {
    let request = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      request += chunk.toString('latin1');
      // A ClientHello: a web server without TLS hangs up on it.
      if (request.startsWith('\x16')) return socket.destroy();
      if (!isWhole(request)) return undefined;
      if (end === 'fin') return socket.end(reply);
      return socket.write(reply, () => socket.resetAndDestroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const isWhole = (request: string): boolean => {
  const head = request.indexOf('\r\n\r\n');
  const length = Number(/content-length: *(\d+)/i.exec(request)?.[1] ?? 0);
  return head >= 0 && request.length >= head + 4 + length;
};
