import { connect, type Socket } from 'node:net';
import { type HttpRequest, header } from './http-request.ts';
import { readRequests } from './read-requests.ts';

/**
 * What the proxy does with whatever it is asked.
 *
 * - `works` tunnels and forwards, but only to the lab; with `login` it wants Proxy-Authorization
 * - `answers` this status to CONNECT and to absolute-form requests
 * - `silent` accepts and says nothing; `drops` closes after the request; `resets` RST after it
 * - `junk` something that is no HTTP; `refused` nothing listens; `unanswered` the SYN is dropped
 */
export type ProxyBehaviour =
  | {
      readonly does: 'works';
      readonly login?: { readonly username: string; readonly password: string };
      readonly sends?: { readonly username: string; readonly password: string };
    }
  | {
      readonly does: 'answers';
      readonly status: number;
      readonly reason: string;
      readonly headers?: readonly (readonly [string, string])[];
      readonly body?: string;
      readonly sends?: { readonly username: string; readonly password: string };
    }
  | { readonly does: 'silent' | 'drops' | 'resets' | 'junk' | 'refused' | 'unanswered' };

export interface ProxyTarget {
  /** Where every tunnel leads, whatever name was asked for: the proxy resolves. */
  readonly port: () => number;
  readonly onRequest: (request: HttpRequest, connection: number) => void;
}

/** Serves one accepted connection of the proxy. */
export const serveProxy = (
  behaviour: ProxyBehaviour,
  socket: Socket,
  target: ProxyTarget,
  connection: number,
): void => {
  const answer = (
    status: number,
    reason: string,
    headers: readonly (readonly [string, string])[] = [],
    body = '',
  ): void => {
    const lines = [
      `HTTP/1.1 ${status} ${reason}`,
      'Via: 1.1 lab-proxy',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  };
  if (behaviour.does === 'silent') {
    socket.resume();
    return;
  }
  readRequests(socket, {
    junk: () => answer(400, 'Bad Request'),
    head: (request) => {
      target.onRequest(request, connection);
      if (behaviour.does === 'drops') socket.end();
      else if (behaviour.does === 'resets') socket.resetAndDestroy();
      else if (behaviour.does === 'junk') socket.end('SSH-2.0-OpenSSH_9.2\r\n');
      else if (behaviour.does === 'answers')
        answer(behaviour.status, behaviour.reason, behaviour.headers, behaviour.body);
      else if (
        behaviour.does === 'works' &&
        behaviour.login &&
        !authorised(request, behaviour.login)
      ) {
        answer(407, 'Proxy Authentication Required', [
          ['Proxy-Authenticate', 'Basic realm="lab-proxy"'],
        ]);
      } else if (request.method === 'CONNECT') tunnel(socket, target.port());
      else return false;
      return true;
    },
    request: async (request) => {
      forward(socket, request, target.port());
      return false;
    },
  });
};

const authorised = (
  request: HttpRequest,
  login: { readonly username: string; readonly password: string },
): boolean =>
  header(request, 'proxy-authorization') ===
  `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;

const join = (socket: Socket, port: number, onConnect: (upstream: Socket) => void): void => {
  const upstream = connect({ port, host: '127.0.0.1' }, () => onConnect(upstream));
  upstream.on('error', () => socket.destroy());
  upstream.on('close', () => socket.end());
  socket.on('close', () => upstream.destroy());
};

const tunnel = (socket: Socket, port: number): void =>
  join(socket, port, (upstream) => {
    socket.removeAllListeners('data');
    socket.write('HTTP/1.1 200 Connection established\r\nVia: 1.1 lab-proxy\r\n\r\n');
    socket.pipe(upstream).pipe(socket);
  });

/** Absolute form in, origin form out, as RFC 9112 has proxies do; one request per connection. */
const forward = (socket: Socket, request: HttpRequest, port: number): void =>
  join(socket, port, (upstream) => {
    const path = request.target.replace(/^https?:\/\/[^/]*/i, '') || '/';
    const kept = request.headers.filter(
      ([name]) => !/^(proxy-authorization|connection)$/i.test(name),
    );
    const lines = [
      `${request.method} ${path} HTTP/1.1`,
      ...kept.map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
      'Via: 1.1 lab-proxy',
    ];
    upstream.write(`${lines.join('\r\n')}\r\n\r\n${request.body}`);
    upstream.pipe(socket);
  });
