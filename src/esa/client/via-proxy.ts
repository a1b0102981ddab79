import type { ClientCase, ClientTarget } from './client-case.ts';
import { retriesExceeded } from './wording.ts';

/**
 * The pool that the client opens: to the target, or to the proxy when that gets the request in absolute form. With
 * https the proxy stands only in the cause.
 */
export const poolTarget = ({ target, proxy }: ClientCase): ClientTarget => {
  if (!proxy || target.scheme === 'https') return target;
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  const port = target.port === 80 ? '' : `:${target.port}`;
  return {
    scheme: 'http',
    host: proxy.host,
    port: proxy.port,
    path: `http://${host}${port}${target.path}`,
  };
};

/** Any socket error on a connection through a proxy is laid at its door, however late it comes. */
export const proxyError = (input: ClientCase, cause: string): string =>
  retriesExceeded(poolTarget(input), `ProxyError('Cannot connect to proxy.', ${cause})`);
