import type { Socket } from 'node:net';

/**
 * Whether a stream that ended was closed or reset. libuv reports an RST that arrives amid data as an ordinary end;
 * but a socket that was reset has no peer any more (getpeername fails), one that got a FIN still has. Holds only as
 * long as nobody asked for `remoteAddress` before: Node keeps the first answer.
 */
export const endingOf = (socket: Socket): 'fin' | 'rst' =>
  socket.remoteAddress === undefined ? 'rst' : 'fin';
