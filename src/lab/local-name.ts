import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';

/** The name by which sources reach the lab, and the addresses to which it leads. */
export interface LocalName {
  readonly hostname: string;
  readonly addresses: readonly string[];
  /** The system does not know the name: the lab's own resolver answers it. */
  readonly needsResolver: boolean;
}

/** A name that only the lab's resolver and proxy know. */
export const labHostname = 'feed.lab.test';

/**
 * `localhost`, where every address of it can be listened on: whoever polls tries each of them. Some containers
 * give it an IPv6 address without having IPv6; there the lab goes by a name of its own.
 */
export const findLocalName = async (
  resolve: () => Promise<readonly { readonly address: string }[]> = () =>
    lookup('localhost', { all: true }),
): Promise<LocalName> => {
  const found = await resolve().catch(() => []);
  const addresses = [...new Set(found.map(({ address }) => address))];
  const usable =
    addresses.length > 0 && (await Promise.all(addresses.map(canListen))).every(Boolean);
  return usable
    ? { hostname: 'localhost', addresses, needsResolver: false }
    : { hostname: labHostname, addresses: ['127.0.0.1'], needsResolver: true };
};

const canListen = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(0, address, () => server.close(() => resolve(true)));
  });
