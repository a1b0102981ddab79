/**
 * What a port does instead of serving.
 *
 * - `refused` nothing listens; `unanswered` the accept queue is full, so the SYN is dropped
 * - `close-on-accept` without reading a byte
 * - `reset-on-data`, `close-on-data` after the first bytes: the ClientHello, or the request
 * - `silent` accepts, reads and never answers
 * - `{ answers }` these bytes after the first ones came in, then FIN; `{ greets }` these bytes at once
 */
export type TcpBehaviour =
  | 'refused'
  | 'unanswered'
  | 'close-on-accept'
  | 'reset-on-data'
  | 'close-on-data'
  | 'silent'
  | { readonly answers: string | Uint8Array }
  | { readonly greets: string };
