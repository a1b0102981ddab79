import { domainToASCII } from 'node:url';
import { furlPath } from './client/furl-path.ts';
import { furlQuery } from './client/furl-query.ts';

export interface ClientUrl {
  readonly url: string;
  /** Lower case, without brackets. */
  readonly host: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** Path and query as on the request line. */
  readonly requestPath: string;
  /** Value of Host: with brackets, and with the port unless it is the scheme's own. */
  readonly hostHeader: string;
}

export interface FormAddress {
  readonly hostname: string;
  readonly port: number;
  readonly useHttps: boolean;
  readonly path: string;
}

/**
 * The URL that cabby makes of the form (`AbstractClient._prepare_url` over furl 2.1.4, then requests 2.11.1; compared
 * with both under Python 2.7). A path that is an absolute URL, or begins with `//`, brings its own host; the
 * configured port still applies. Other schemes, which the client refuses, are for the source's own checks.
 */
export const clientUrl = (form: FormAddress): ClientUrl => {
  const [, scheme = '', authority, rest = ''] = parts.exec(form.path) ?? [];
  const ownScheme = scheme === '' ? (form.useHttps ? 'https' : 'http') : schemeOf(scheme);
  const host = hostOf(authority ?? '') || hostOf(form.hostname);
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const isDefault = form.port === (ownScheme === 'https' ? 443 : 80);
  const hostHeader = isDefault ? bracketed : `${bracketed}:${form.port}`;
  const requestPath = requestPathOf(rest);
  return {
    url: `${ownScheme}://${hostHeader}${requestPath}`,
    host,
    port: form.port,
    scheme: ownScheme,
    requestPath,
    hostHeader,
  };
};

const parts = /^(?:(https?):)?(?:\/\/([^/?#]*))?(.*)$/is;

const schemeOf = (text: string): 'http' | 'https' =>
  text.toLowerCase() === 'https' ? 'https' : 'http';

const hostOf = (authority: string): string => {
  const withoutLogin = authority.slice(authority.lastIndexOf('@') + 1);
  const literal = /^\[([^\]]*)\]/.exec(withoutLogin)?.[1];
  if (literal !== undefined) return literal.toLowerCase();
  const host = /^[^:]*:\d*$/.test(withoutLogin)
    ? withoutLogin.slice(0, withoutLogin.indexOf(':'))
    : withoutLogin;
  return /^[\x00-\x7f]*$/.test(host) ? host.toLowerCase() : domainToASCII(host) || host;
};

const requestPathOf = (text: string): string => {
  const withoutFragment = text.split('#', 1)[0] ?? '';
  const mark = withoutFragment.indexOf('?');
  const path = mark < 0 ? withoutFragment : withoutFragment.slice(0, mark);
  const query = mark < 0 ? '' : furlQuery(withoutFragment.slice(mark + 1));
  const absolute = path.startsWith('/') ? path : `/${path}`;
  return furlPath(absolute) + (query === '' ? '' : `?${query}`);
};
