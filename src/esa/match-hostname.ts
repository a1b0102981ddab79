import type { Certificate } from '../net/certificate.ts';
import type { Dialect } from './client-outcome.ts';

/**
 * Whether the client takes a certificate for this host: null when it does, otherwise the names that it reads
 * in the certificate. Python 2.7's rules: DNS names first, the CN where there is none; an IP address in the
 * subject alternative name counts for nothing (observed with requests 2.8 to 2.15), newer stacks take it.
 */
export const matchHostname = (
  hostname: string,
  {
    dnsNames,
    ipAddresses,
    commonName,
  }: Pick<Certificate, 'dnsNames' | 'ipAddresses' | 'commonName'>,
  dialect: Dialect = 'py27',
): readonly string[] | null => {
  if (dialect === 'py3' && ipAddresses.includes(hostname)) return null;
  const names = dnsNames.length > 0 ? dnsNames : commonName === null ? [] : [commonName];
  return names.some((name) => matches(name, hostname)) ? null : names;
};

/** RFC 6125, section 6.4.3, as Python wrote it: one wildcard, in the leftmost label only, never within xn--. */
const matches = (pattern: string, hostname: string): boolean => {
  const [leftmost = '', ...rest] = pattern.toLowerCase().split('.');
  const [first = '', ...others] = hostname.toLowerCase().split('.');
  if (rest.join('.') !== others.join('.')) return false;
  const stars = leftmost.split('*').length - 1;
  if (stars === 0 || stars > 1) return stars === 0 && leftmost === first;
  if (leftmost === '*') return first !== '';
  if (leftmost.startsWith('xn--') || first.startsWith('xn--')) return false;
  const [before = '', after = ''] = leftmost.split('*');
  return (
    first.length >= before.length + after.length &&
    first.startsWith(before) &&
    first.endsWith(after)
  );
};
