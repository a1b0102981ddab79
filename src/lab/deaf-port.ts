import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { HeldPort } from './held-port.ts';

/** Runs where it may block: a listener whose thread sleeps never accepts, and the kernel's queue fills. */
const listener = `
const { workerData } = require('node:worker_threads');
const state = new Int32Array(workerData.shared);
const server = require('node:net').createServer();
const tell = (value) => { Atomics.store(state, 0, value); Atomics.notify(state, 0); };
server.on('error', () => tell(-1));
server.listen({ port: workerData.port, host: '127.0.0.1', backlog: 1 }, () => {
  tell(server.address().port);
  Atomics.wait(state, 1, 0);
  server.close();
});
`;

const fillBound = 16;

/**
 * A port on 127.0.0.1 that leaves a SYN unanswered. Linux drops a SYN when the accept queue is full
 * (tcp_conn_request in net/ipv4/tcp_input.c); nothing accepts here and our own connections fill it.
 */
export const deafPort = async (port = 0): Promise<HeldPort> => {
  const shared = new SharedArrayBuffer(8);
  const state = new Int32Array(shared);
  const worker = new Worker(listener, { eval: true, workerData: { shared, port } });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const fillers: Socket[] = [];
  const close = async (): Promise<void> => {
    for (const filler of fillers) filler.destroy();
    Atomics.store(state, 1, 1);
    Atomics.notify(state, 1);
    await exited;
  };
  while (Atomics.load(state, 0) === 0) await sleep(2);
  const bound = Atomics.load(state, 0);
  if (bound < 0) {
    await close();
    throw new Error(`port ${port} cannot be listened on`);
  }
  if (await fillQueue(bound, fillers)) return { port: bound, close };
  await close();
  throw new Error(
    'this kernel accepts connections beyond a full queue: no unanswered SYN can be made here',
  );
};

/** Connects until one connection hangs; true when one does. */
const fillQueue = async (port: number, fillers: Socket[]): Promise<boolean> => {
  for (let count = 0; count < fillBound; count += 1) {
    const socket = connect({ port, host: '127.0.0.1' });
    fillers.push(socket);
    const answered = await Promise.race([
      new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.on('error', () => resolve(true));
      }),
      sleep(150, false),
    ]);
    if (!answered) return true;
  }
  return false;
};
