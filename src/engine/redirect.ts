import type { HttpExchange } from '../net/exchange.ts';

export interface NextHop {
  readonly url: URL;
  readonly method: 'POST' | 'GET';
  /** The login goes along. */
  readonly sendLogin: boolean;
  /** The ESA's client would send it: it compares host names only. */
  readonly clientSendsLogin: boolean;
}

const turnsToGet = new Set([301, 302, 303]);
const keepsMethod = new Set([307, 308]);

/**
 * Where the client (requests 2.8 to 2.15) goes after this reply, or null when it stays. Any POST that meets
 * 301, 302 or 303 becomes a GET without a body.
 */
export const nextHop = ({ method, url, reply }: HttpExchange): NextHop | null => {
  if (!reply || (!turnsToGet.has(reply.status) && !keepsMethod.has(reply.status))) return null;
  const location = reply.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined) return null;
  const from = new URL(url);
  const to = URL.canParse(location, url) ? new URL(location, url) : null;
  if (!to || (to.protocol !== 'http:' && to.protocol !== 'https:')) return null;
  return {
    url: to,
    method: turnsToGet.has(reply.status) || method === 'GET' ? 'GET' : 'POST',
    sendLogin: to.origin === from.origin,
    clientSendsLogin: to.hostname === from.hostname,
  };
};
