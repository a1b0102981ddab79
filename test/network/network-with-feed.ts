import { startDnsmasq } from './start-dnsmasq.ts';
import { resolverAddress, startNetwork, type Network } from './network.ts';
import { serveFeed, type Feed } from './serve-feed.ts';

export interface NetworkWithFeed {
  readonly network: Network;
  /** Listens on port 8443 of every address of the server. */
  readonly feed: Feed;
  close(): Promise<void>;
}

/**
 * The usual ground: a network, a sound feed in it, and a resolver that knows these names and no others.
 * @param hosts name -> addresses, in the order in which the resolver gives them
 */
export const networkWithFeed = async (
  hosts: Readonly<Record<string, readonly string[]>>,
): Promise<NetworkWithFeed> => {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.toReversed()) await one();
  };
  try {
    const network = await startNetwork();
    closers.push(network.close);
    const feed = await serveFeed();
    closers.push(feed.close);
    await feed.open(network.server, '0.0.0.0', 8443);
    await feed.open(network.server, '::', 8443);
    const dnsmasq = await startDnsmasq({
      namespace: network.server,
      on: [resolverAddress],
      lines: ['local=/lab.test/', ...hostRecords(hosts)],
    });
    closers.push(dnsmasq.close);
    return { network, feed, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** One line an address: dnsmasq keeps their order. */
export const hostRecords = (hosts: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(hosts).flatMap(([name, addresses]) =>
    addresses.map((address) => `host-record=${name},${address}`),
  );
