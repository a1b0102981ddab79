import { isIP, isIPv4, isIPv6 } from 'node:net';

/** A sentence after the field's name, or undefined for an address without port, zone or brackets in the way. */
export const checkLocalAddress = (text: string): string | undefined =>
  isIP(text) ? undefined : 'must be an address of this machine, like 192.0.2.40 or 2001:db8::1.';

/** The same for `address`, `address:port` and `[IPv6 address]:port`. */
export const checkResolver = (text: string): string | undefined => {
  if (isIP(text) || isIPv6(/^\[(.*)\]$/.exec(text)?.[1] ?? '')) return undefined;
  const match = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const address = match?.[1] === undefined ? isIPv4(match?.[2] ?? '') : isIPv6(match[1]);
  const port = Number(match?.[3] ?? 0);
  if (address && port >= 1 && port <= 65_535) return undefined;
  return 'must be the address of a resolver, like 10.0.0.53, 10.0.0.53:5353 or [2001:db8::53]:53; a name would need a resolver itself.';
};
