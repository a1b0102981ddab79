import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * Ports that were free a moment ago, all different: held together, then let go. nginx, squid and gunicorn
 * cannot say which port they took, so they must be told one.
 */
export const freePorts = async (count: number): Promise<number[]> => {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
};
