import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface HeldPort {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A port on 127.0.0.1 where nothing listens and nobody else can start to: the local end of a connection
 * of our own, so that a SYN to it is answered by RST for as long as the lab runs.
 */
export const holdPort = async (port = 0): Promise<HeldPort> => {
  const ends: Socket[] = [];
  const server = createServer((socket) => {
    ends.push(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    localAddress: '127.0.0.1',
    ...(port > 0 ? { localPort: port } : {}),
  });
  await once(client, 'connect');
  const held = client.localPort!;
  return {
    port: held,
    close: async () => {
      // RST instead of FIN: no TIME_WAIT that would keep a fixed port from the next start.
      client.resetAndDestroy();
      for (const end of ends) end.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
