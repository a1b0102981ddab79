import type { NetFault } from './net-fault.ts';

export type HeaderList = readonly (readonly [string, string])[];

/** Milliseconds per phase; undefined where the phase was not reached or does not apply. */
export interface Timings {
  readonly dnsMs?: number;
  readonly tcpMs?: number;
  readonly proxyMs?: number;
  readonly tlsMs?: number;
  /** From the request's last byte to the first of the reply. */
  readonly waitMs?: number;
  readonly receiveMs?: number;
  readonly totalMs: number;
}

/** The reply to one HTTP request; header values and the sample are redacted at capture. */
export interface HttpReply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** Bytes of the body on the wire, transfer coding removed, before decompression. */
  readonly wireBytes: number;
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Start of the decoded body as text, redacted; of a body that is not gzip as announced, as it came. */
  readonly sample: string;
  /**
   * How the body ended: `complete`, or what was wrong with it.
   * `length-short` fewer bytes than Content-Length; `chunk-cut` connection lost in a chunked body;
   * `chunk-bad` a chunk size that is none; `reset` RST; `gzip-bad` not gzip; `gzip-cut` gzip ended early;
   * `too-large`, `timed-out`, `deadline`: our bounds.
   */
  readonly bodyEnd:
    | 'complete'
    | 'length-short'
    | 'chunk-cut'
    | 'chunk-bad'
    | 'reset'
    | 'gzip-bad'
    | 'gzip-cut'
    | 'too-large'
    | 'timed-out'
    | 'deadline';
  /** For `chunk-cut`: bytes of the broken chunk that arrived and that were still due. */
  readonly chunk?: { readonly got: number; readonly due: number };
  /** Breaches of HTTP that undici refused and the client accepts: `bare-lf`, `two-lengths` … */
  readonly breaches: readonly string[];
  /** Where the reply came from: `address:port` of the peer. */
  readonly peer: string;
}

/** One request and what came back: a reply, or the fault that kept it away. */
export interface HttpExchange {
  readonly method: 'POST' | 'GET' | 'OPTIONS';
  /** Absolute URL, without any login. */
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** Redacted; null for GET. */
  readonly requestBody: string | null;
  readonly startedAt: string;
  readonly timings: Timings;
  readonly reply: HttpReply | null;
  readonly fault: NetFault | null;
}
