import type { HttpExchange } from '../../net/exchange.ts';
import type { Reading } from '../../taxii/reading.ts';
import type { Basis, ClientOutcome, Dialect } from '../client-outcome.ts';

/** Where the failing message went. */
export interface ClientTarget {
  readonly scheme: 'http' | 'https';
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query as on the request line. */
  readonly path: string;
}

/** Everything that a prediction rests on. */
export interface ClientCase {
  readonly dialect: Dialect;
  readonly target: ClientTarget;
  readonly proxy?: { readonly host: string; readonly port: number };
  /** The last exchange, after redirects. */
  readonly exchange: HttpExchange;
  /** How many redirects were followed before it. */
  readonly redirects?: number;
  /** The redirects had no end. */
  readonly redirectLoop?: boolean;
  /** What the body said; null where none was read. */
  readonly reading: Reading | null;
  readonly purpose?: 'poll' | 'fulfilment';
}

export type ClientFailure = Extract<ClientOutcome, { readonly ok: false }>;

/** Exceptions of requests and of cabby itself. */
export const clientError = (text: string, basis: Basis = 'observed'): ClientFailure => ({
  ok: false,
  class: 'client',
  text,
  basis,
});

/** Exceptions that cabby lets through from Python, urllib3 and libtaxii. */
export const leaked = (text: string, basis: Basis = 'observed'): ClientFailure => ({
  ok: false,
  class: 'leaked',
  text,
  basis,
});

export const xmlError = (text: string, basis: Basis = 'observed'): ClientFailure => ({
  ok: false,
  class: 'xml',
  text,
  basis,
});
