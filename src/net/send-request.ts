import {
  httpExchange,
  type HttpOptions,
  type HttpOutcome,
  type HttpRequest,
} from './http-exchange.ts';
import { lenientExchange } from './lenient-exchange.ts';
import { openConnection, type Connection, type Endpoint, type Route } from './open-connection.ts';
import type { ResolvedAddress } from './resolve.ts';

/** Takes the decoded body of one reply. */
interface Sink {
  write(chunk: Uint8Array): void;
}

export interface SendOptions<Body extends Sink> extends Omit<HttpOptions, 'onBody' | 'peer'> {
  /** Addresses of the endpoint when they are known already. */
  readonly known: readonly ResolvedAddress[] | undefined;
  readonly newSink: () => Body;
}

export interface Sent<Body extends Sink> {
  readonly connection: Connection;
  readonly outcome: HttpOutcome;
  /** What took the body of `outcome`'s reply. */
  readonly sink: Body;
}

/**
 * Opens a connection of its own and sends one message over it. A reply that undici refuses is asked for once more
 * and read as the ESA's client reads, which takes much that HTTP forbids.
 */
export const sendRequest = async <Body extends Sink>(
  route: Route,
  endpoint: Endpoint,
  request: HttpRequest,
  options: SendOptions<Body>,
): Promise<Sent<Body>> => {
  const { known, newSink, signal } = options;
  const sink = newSink();
  const connection = await openConnection(route, endpoint, signal, known);
  if (!connection.socket) {
    const nothing = { reply: null, waitMs: undefined, receiveMs: undefined, refused: false };
    return { connection, outcome: { ...nothing, fault: connection.fault }, sink };
  }
  const outcome = await httpExchange(connection.socket, request, {
    ...options,
    peer: connection.peer ?? '',
    onBody: (chunk) => sink.write(chunk),
  });
  if (!outcome.refused) return { connection, outcome, sink };
  const again = await openConnection(route, endpoint, signal, known);
  const second = newSink();
  const lenient = again.socket
    ? await lenientExchange(again.socket, request, {
        ...options,
        peer: again.peer ?? '',
        onBody: (chunk) => second.write(chunk),
      })
    : null;
  return lenient && (lenient.reply || lenient.waitMs !== undefined)
    ? { connection, outcome: lenient, sink: second }
    : { connection, outcome, sink };
};
