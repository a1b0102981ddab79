import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import type { Scenario } from '../../src/lab/scenario.ts';
import { findLocalName } from '../../src/lab/local-name.ts';
import { startScenario } from '../../src/lab/start-scenario.ts';
import { listenIn } from './listen-in.ts';
import { relay, type RelayOptions } from './relay.ts';

/** Every feed here may be asked for under any name of this domain. */
const defaultNames = ['feed.lab.test', '*.lab.test'];

export interface Feed {
  /** Entry of a source file; its `hostname` and `pollingPort` are for the test to set. */
  readonly source: Readonly<Record<string, unknown>>;
  /** Where the connections came from, in order. */
  readonly clients: readonly string[];
  /** Requests that the feed answered. */
  readonly requests: () => number;
  /** Lets connections to this place reach the feed. */
  open(namespace: string, host: string, port: number, options?: RelayOptions): Promise<void>;
  close(): Promise<void>;
}

/**
 * A feed of the lab on loopback, and relays to it from the addresses of a namespace.
 * @param change what is different from the lab's sound feed without a login
 */
export const serveFeed = async (change: Partial<Scenario> = {}): Promise<Feed> => {
  const directory = await mkdtemp(join(tmpdir(), 'taxii-probe-network-'));
  const sound = scenarios.find(({ id }) => id === 'healthy-open')!;
  const tls = change.tls ?? { leaf: { names: defaultNames } };
  const started = await startScenario(
    { ...sound, ...change, tls },
    { directory, ports: () => 0, now: new Date(), local: await findLocalName() },
  );
  const clients: string[] = [];
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  return {
    source: started.running.source,
    clients,
    requests: () => started.running.requests.length,
    open: async (namespace, host, port, options = {}) => {
      const server = await listenIn({ namespace, host, port });
      servers.push(server);
      server.on('connection', (socket: Socket) => {
        clients.push((socket.remoteAddress ?? '').replace('::ffff:', ''));
        const inner = connect(started.running.port, '127.0.0.1');
        for (const one of [socket, inner]) {
          sockets.add(one);
          one.on('close', () => sockets.delete(one));
        }
        relay(socket, inner, options);
      });
    },
    close: async () => {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      await started.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
