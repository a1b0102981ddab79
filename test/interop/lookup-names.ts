import { Resolver } from 'node:dns/promises';
import type { ClientJob } from './real-client.ts';

type Names = NonNullable<ClientJob['names']>;

const lookupMs = 700;

/**
 * What the system's resolver would have given the client had it asked this DNS server: the client has no
 * setting for another one. The server is asked for real; its answer is put into glibc's terms, whose
 * error numbers and words stand in getaddrinfo(3). Which answer gives which was observed with Python 2.7 in a
 * namespace whose resolver was a scripted server: NXDOMAIN -2; SERVFAIL, REFUSED, silence and truncation
 * without TCP -3; no records -5.
 */
export const lookupNames = async (host: string, server: string): Promise<Names> => {
  const resolver = new Resolver({ timeout: lookupMs, tries: 1 });
  resolver.setServers([server]);
  const asked = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (addresses.length > 0) return { [host]: addresses };
  const codes = asked.flatMap((one) =>
    one.status === 'rejected' ? [(one.reason as NodeJS.ErrnoException).code] : [],
  );
  if (codes.includes('ENOTFOUND')) return { [host]: -2 };
  // An alias that leads to no address counts as an unknown name (observed with glibc 2.36).
  const alias = await resolver.resolveCname(host).catch(() => []);
  if (alias.length > 0) return { [host]: -2 };
  return { [host]: codes.every((code) => code === 'ENODATA') ? -5 : -3 };
};
