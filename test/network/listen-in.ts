import { spawn } from 'node:child_process';
import type { Socket as DatagramSocket } from 'node:dgram';
import type { Server } from 'node:net';
import { join } from 'node:path';

export interface Place {
  readonly namespace: string;
  readonly host: string;
  readonly port: number;
}

/**
 * A listening socket that lives in another network namespace while its handlers run here: a socket belongs
 * to the namespace in which it was opened, and can be handed from process to process.
 */
export const listenIn = (place: Place): Promise<Server> => handed<Server>('tcp', place);

export const datagramsIn = (place: Place): Promise<DatagramSocket> =>
  handed<DatagramSocket>('udp', place);

const handed = <Handle>(kind: 'tcp' | 'udp', { namespace, host, port }: Place): Promise<Handle> =>
  new Promise((resolve, reject) => {
    const file = join(import.meta.dirname, 'open-socket.mjs');
    const args = ['netns', 'exec', namespace, process.execPath, file, kind, host, String(port)];
    const child = spawn('ip', args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('message', (_word, handle) => {
      resolve(handle as Handle);
      // Only now: a handle is sent along once its arrival is confirmed.
      child.send('received', () => child.disconnect());
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`no socket on ${host} port ${port}: ${said}`)));
  });
