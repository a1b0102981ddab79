import { Secret } from './secret.ts';
import type { ProxySetting } from './source.ts';

export type ProxyReading = { readonly proxy: ProxySetting } | { readonly fault: string };

const form =
  'write http://host:port, with user:password@ before the host where the proxy asks for a login';

/**
 * Reads `http://[user:password@]host[:port]`; without a port it is 80, as the client takes it. No part of the text
 * is repeated in a fault: it may be a login.
 */
export const parseProxy = (text: string): ProxyReading => {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (text.trim() === '') return { fault: `is empty; ${form}, or leave the key out.` };
  if (scheme === undefined) return { fault: `has no scheme; ${form}.` };
  if (scheme !== 'http')
    return {
      fault: `has the scheme ${scheme}; the ESA has an HTTP proxy only, which also carries HTTPS: ${form}.`,
    };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return {
      fault: `is no URL; ${form}. In a login write @ : / ? # % as %40 %3A %2F %3F %23 %25.`,
    };
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return { fault: `must end after the port; ${form}. In a login write / ? # as %2F %3F %23.` };
  if (url.port === '0') return { fault: 'has port 0; a port is from 1 to 65535.' };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? 80 : Number(url.port);
  if (url.username === '' && url.password === '') return { proxy: { host, port } };
  try {
    const username = new Secret(decodeURIComponent(url.username));
    const password = new Secret(decodeURIComponent(url.password));
    return { proxy: { host, port, credentials: { username, password } } };
  } catch {
    return { fault: 'has a % in its login that begins no escape; write % as %25.' };
  }
};
