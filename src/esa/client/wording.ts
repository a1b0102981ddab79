import type { Dialect } from '../client-outcome.ts';
import type { ClientTarget } from './client-case.ts';
import { pythonRepr } from './python-repr.ts';

/** What the two stacks word differently. */
interface Wording {
  /** Python 2 ends the repr of an exception with one argument by a comma. */
  readonly tail: ',' | '';
  readonly httpObject: string;
  readonly httpsObject: string;
  readonly reset: string;
  readonly closed: string;
  readonly osError: string;
  /** Line in CPython's _ssl.c: 590 is in the vendor's sample, 992 was recorded for Python 3.11. */
  readonly sslLine: number;
  readonly eof: string;
}

const py27: Wording = {
  tail: ',',
  httpObject: 'requests.packages.urllib3.connection.HTTPConnection',
  httpsObject: 'requests.packages.urllib3.connection.VerifiedHTTPSConnection',
  reset: "error(104, 'Connection reset by peer')",
  closed: "BadStatusLine('No status line received - the server has closed the connection',)",
  osError: 'error',
  sslLine: 590,
  eof: 'EOF occurred in violation of protocol',
};

const py3: Wording = {
  tail: '',
  httpObject: 'urllib3.connection.HTTPConnection',
  httpsObject: 'urllib3.connection.HTTPSConnection',
  reset: "ConnectionResetError(104, 'Connection reset by peer')",
  closed: "RemoteDisconnected('Remote end closed connection without response')",
  osError: 'OSError',
  sslLine: 992,
  eof: '[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol',
};

export const wordings: Readonly<Record<Dialect, Wording>> = { py27, py3 };

/** `Name('text',)`: the repr of an exception with one text. */
export const exceptionRepr = (name: string, text: string, dialect: Dialect): string =>
  `${name}(${pythonRepr(text, dialect)}${wordings[dialect].tail})`;

/** The connection pool that the client opened for this target. */
export const pool = (target: ClientTarget): string =>
  `${target.scheme === 'https' ? 'HTTPS' : 'HTTP'}ConnectionPool(host='${target.host}', port=${target.port})`;

/** urllib3 says this of the first failure already: it is set to no retries. */
export const retriesExceeded = (target: ClientTarget, cause: string): string =>
  `${pool(target)}: Max retries exceeded with url: ${target.path} (Caused by ${cause})`;

export const connectionAborted = (cause: string): string => `('Connection aborted.', ${cause})`;

export const newConnectionError = (
  scheme: 'http' | 'https',
  why: string,
  dialect: Dialect,
): string => {
  const wording = wordings[dialect];
  const object = scheme === 'https' ? wording.httpsObject : wording.httpObject;
  return `NewConnectionError('<${object} object at 0x…>: Failed to establish a new connection: ${why}'${wording.tail})`;
};

/** urllib3 1.26 on Python 3: no answer to SYN. The limit is the client's, which sets none. */
export const connectTimeoutError = (scheme: 'http' | 'https', host: string): string => {
  const object = scheme === 'https' ? py3.httpsObject : py3.httpObject;
  return `ConnectTimeoutError(<${object} object at 0x…>, 'Connection to ${host} timed out. (connect timeout=None)')`;
};
