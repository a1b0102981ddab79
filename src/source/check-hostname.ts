import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** A host name ready for use, or the sentence that says what to change. */
export type HostnameCheck = { readonly hostname: string } | { readonly fault: string };

/** `label` names a field to the writer; the fault begins after the field's own name. */
export const checkHostname = (text: string, label: (field: string) => string): HostnameCheck => {
  const fault = (sentence: string): HostnameCheck => ({ fault: sentence });
  if (text === '') return fault('is empty; write the name or the address of the server.');
  const bracketed = /^\[(.*)\]$/.exec(text)?.[1];
  if (isIPv6(bracketed ?? text)) return { hostname: bracketed ?? text };
  if (text !== text.trim()) return fault('has a blank at its start or end; remove it.');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return fault(urlFault(text, label));
  if (text.includes('@'))
    return fault(`must be the host alone; put the login under ${label('credentials')}.`);
  if (/[/?#\\]/.test(text)) return fault(pathFault(text, label));
  const port = /^(?:\[(.+)\]|([^:[\]]+)):(\d*)$/.exec(text);
  if (port) return fault(portFault(port[1] ?? port[2] ?? '', port[3] ?? '', label));
  return nameCheck(text);
};

const nameCheck = (text: string): HostnameCheck => {
  if (/\s/.test(text)) return { fault: 'has a blank in it; a host name has none.' };
  if (/[^\u0000-\u007f]/.test(text)) {
    const ascii = domainToASCII(text);
    return { fault: `has characters outside ASCII${ascii ? `; write ${ascii}` : ''}.` };
  }
  if (/^[\d.]+$/.test(text) && !isIPv4(text))
    return { fault: 'is neither a host name nor an IPv4 address (four numbers from 0 to 255).' };
  const labels = text.replace(/\.$/, '').split('.');
  if (labels.some((part) => part === '')) return { fault: 'has an empty part between its dots.' };
  if (!/^[A-Za-z0-9._-]+$/.test(text))
    return {
      fault:
        'has a character that no host name can hold; letters, digits, dots and hyphens are allowed.',
    };
  if (text.length > 253 || labels.some((part) => part.length > 63))
    return {
      fault: 'is too long; a host name has at most 253 characters and 63 between two dots.',
    };
  return { hostname: text };
};

const httpOf = (https: boolean, label: (field: string) => string): string =>
  label('useHttps') === 'useHttps' ? `useHttps: ${https}` : https ? 'no --no-https' : '--no-https';

const setting = (field: string, value: string, label: (field: string) => string): string =>
  label(field) === field ? `${field}: ${value}` : `${label(field)} ${value}`;

const urlFault = (text: string, label: (field: string) => string): string => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'must be the host alone, without a scheme in front of it.';
  }
  const https = url.protocol === 'https:';
  const parts = [
    setting('hostname', url.hostname || 'HOST', label),
    ...(url.pathname.length > 1 ? [setting('pollingPath', url.pathname + url.search, label)] : []),
    ...(['http:', 'https:'].includes(url.protocol) ? [httpOf(https, label)] : []),
    ...(url.port ? [setting('pollingPort', url.port, label)] : []),
  ];
  const login =
    url.username || url.password ? ` The login belongs under ${label('credentials')}.` : '';
  const double = url.pathname.startsWith('//') ? ' Give the path one slash at its start.' : '';
  return `must be the host alone, not a URL; write ${parts.join(', ')}.${login}${double}`;
};

const pathFault = (text: string, label: (field: string) => string): string => {
  const at = text.search(/[/?#\\]/);
  const [host, rest] = [text.slice(0, at), text.slice(at)];
  const port = /:(\d+)$/.exec(host);
  const parts = [
    setting('hostname', host.replace(/:\d*$/, '') || 'HOST', label),
    ...(port ? [setting('pollingPort', port[1] as string, label)] : []),
    ...(/^\/[^/\\]/.test(rest) ? [setting('pollingPath', rest, label)] : []),
  ];
  return `must be the host alone, without a path; write ${parts.join(', ')}.`;
};

const portFault = (host: string, port: string, label: (field: string) => string): string =>
  `must be the host alone, without a port; write ${[
    setting('hostname', host, label),
    ...(port ? [setting('pollingPort', port, label)] : []),
  ].join(', ')}.`;
