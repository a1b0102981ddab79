import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { fillRequest } from './fill-request.ts';
import type { HttpRequest } from './http-request.ts';
import { matchRule } from './match-rule.ts';
import { playSteps, type Wire } from './play-steps.ts';
import { readRequests } from './read-requests.ts';
import { replySteps } from './reply-steps.ts';
import type { Answer, Reply, Rule } from './rule.ts';
import type { TcpBehaviour } from './tcp-behaviour.ts';

export interface TlsSession {
  readonly version: string | null;
  readonly sni: string | null;
}

export interface FeedServerOptions {
  readonly tcp?: Exclude<TcpBehaviour, 'refused' | 'unanswered'>;
  /** Absent: plain HTTP. */
  readonly tls?: TlsOptions;
  readonly plainHttp?: 'answered' | 'reset' | undefined;
  readonly rules: readonly Rule[];
  readonly otherwise: (request: HttpRequest) => Reply;
  /** Placeholders of scripted answers. */
  readonly places: () => Readonly<Record<string, string>>;
  readonly onRequest: (request: HttpRequest, connection: number, tls: TlsSession | null) => void;
  readonly signal: AbortSignal;
}

/** A server on raw sockets, so that it can say whatever a scenario wants on the wire. Not yet listening. */
export const feedServer = (options: FeedServerOptions): Server => {
  let connections = 0;
  const numbers = new WeakMap<object, number>();
  const raws = new Map<string, Socket>();
  const counts = new Map<Rule, number>();

  const answer = async (wire: Wire, request: HttpRequest, chosen: Answer): Promise<boolean> => {
    const scheme = options.tls ? 'https' : 'http';
    const fill = fillRequest(request, options.places());
    const steps = 'steps' in chosen ? chosen.steps : replySteps(chosen, scheme, fill);
    return playSteps(wire, steps, fill, options.signal);
  };

  const choose = (request: HttpRequest): Answer => {
    for (const rule of options.rules) {
      const seen = counts.get(rule) ?? 0;
      if (!matchRule(rule.when ?? {}, request, seen)) continue;
      counts.set(rule, seen + 1);
      return rule.answer;
    }
    return options.otherwise(request);
  };

  const serve = (wire: Wire, connection: number, tls: TlsSession | null): void => {
    const early = options.rules.find(({ answer: reply }) => 'early' in reply && reply.early);
    readRequests(wire.stream, {
      junk: () =>
        wire.stream.end(
          'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
        ),
      head: (request) => {
        if (!early) return false;
        options.onRequest(request, connection, tls);
        void answer(wire, request, early.answer);
        return true;
      },
      request: (request) => {
        options.onRequest(request, connection, tls);
        return answer(wire, request, choose(request));
      },
    });
  };

  const tlsServer = options.tls && createTlsServer(options.tls);
  tlsServer?.on('secureConnection', (secure: TLSSocket) => {
    secure.on('error', () => {});
    const raw = raws.get(peerOf(secure));
    const wire = { stream: secure, reset: () => raw?.resetAndDestroy() };
    serve(wire, raw ? (numbers.get(raw) ?? 0) : 0, {
      version: secure.getProtocol(),
      sni: (secure as { servername?: string | false }).servername || null,
    });
  });
  tlsServer?.on('tlsClientError', (_error, secure) => secure.destroy());

  return createServer({ pauseOnConnect: false }, (raw) => {
    connections += 1;
    numbers.set(raw, connections);
    const peer = peerOf(raw);
    raws.set(peer, raw);
    raw.on('error', () => {});
    raw.on('close', () => raws.delete(peer));
    if (options.tcp) return misbehave(raw, options.tcp);
    const wire = { stream: raw, reset: () => raw.resetAndDestroy() };
    if (!tlsServer) return serve(wire, connections, null);
    if (!options.plainHttp) {
      tlsServer.emit('connection', raw);
      return;
    }
    raw.once('data', (first: Buffer) => {
      raw.pause();
      raw.unshift(first);
      if (first[0] === 0x16) tlsServer.emit('connection', raw);
      else if (options.plainHttp === 'reset') raw.resetAndDestroy();
      else
        servePlainOnTlsPort(wire, (request) =>
          options.onRequest(request, numbers.get(raw) ?? 0, null),
        );
      process.nextTick(() => raw.resume());
    });
  });
};

const peerOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;

const nginxPage =
  '<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n' +
  '<center><h1>400 Bad Request</h1></center>\r\n<center>The plain HTTP request was sent to HTTPS port</center>\r\n' +
  '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

const servePlainOnTlsPort = (wire: Wire, onRequest: (request: HttpRequest) => void): void =>
  readRequests(wire.stream, {
    junk: () => wire.stream.end(),
    request: async (request) => {
      onRequest(request);
      wire.stream.end(
        `HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Type: text/html\r\nContent-Length: ${nginxPage.length}\r\nConnection: close\r\n\r\n${nginxPage}`,
      );
      return false;
    },
  });

const misbehave = (raw: Socket, behaviour: NonNullable<FeedServerOptions['tcp']>): void => {
  if (typeof behaviour === 'object') {
    if ('greets' in behaviour) raw.write(behaviour.greets);
    const bytes = 'answers' in behaviour ? behaviour.answers : '';
    raw.once('data', () => raw.end(bytes));
    return;
  }
  switch (behaviour) {
    case 'close-on-accept':
      raw.end();
      raw.resume();
      return;
    case 'reset-on-data':
      raw.once('data', () => raw.resetAndDestroy());
      return;
    case 'close-on-data':
      raw.once('data', () => raw.end());
      return;
    case 'silent':
      raw.resume();
  }
};
