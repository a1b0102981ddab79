/** What a request must be like for a rule to answer it; every field given must hold. */
export interface Match {
  readonly method?: string;
  /** Request target without the query. */
  readonly path?: string;
  readonly notPath?: string;
  /** Local name of the TAXII message in the body. */
  readonly message?: string;
  /** result_part_number of a Poll_Fulfillment; `atLeast` for this one and all later ones. */
  readonly part?: number | { readonly atLeast: number };
  /** Whether an Authorization header came along. */
  readonly login?: boolean;
  /** Days between the two timestamps of a Poll_Request: more than this. */
  readonly spanOver?: number;
  /** The Poll_Request begins at most so many days ago. */
  readonly beginsWithin?: number;
  /** Only the first so many matching requests. */
  readonly upTo?: number;
}

/** One move on the wire. Text is sent as UTF-8 with the placeholders of `fillRequest`. */
export type Step =
  | { readonly send: string | Uint8Array }
  | { readonly waitMs: number }
  /** One byte at a time. */
  | { readonly drip: string; readonly everyMs: number }
  /** The same bytes again and again until the other side goes. */
  | { readonly flood: string | Uint8Array }
  | { readonly end: 'fin' | 'rst' | 'hang' };

/** An HTTP response and what is wrong with it; everything absent is sound. */
export interface Reply {
  readonly status?: number;
  readonly reason?: string;
  /** Whole status line, when it is to be odd. */
  readonly statusLine?: string;
  /**
   * The four TAXII headers: default yes. `no` leaves them out, another text is the value of
   * X-TAXII-Content-Type.
   */
  readonly taxii?: 'no' | (string & {});
  readonly contentType?: string;
  readonly headers?: readonly (readonly [string, string])[];
  /** Header lines as they are, without line end. */
  readonly rawLines?: readonly string[];
  /** Text has its placeholders filled; large ones are made when they are asked for. */
  readonly body?: string | Uint8Array | (() => string);
  /** What text is encoded in; default UTF-8. */
  readonly charset?: 'latin1' | 'utf16le';
  /** What is really done to the body, and announced. */
  readonly encoding?: 'gzip' | 'deflate' | 'br';
  readonly framing?: 'length' | 'chunked' | 'close' | 'none';
  /** Announced instead of the true length. */
  readonly length?: number | string;
  /** Header line of a chunk as it is, and whether the last chunk is missing. */
  readonly chunks?: { readonly size?: string; readonly unterminated?: boolean };
  readonly lineEnd?: '\n' | '\r\n';
  /** Bytes before the status line. */
  readonly before?: string;
  /** Number of body bytes, after encoding and chunking, that are sent before `end`. */
  readonly cut?: number;
  /** Default: wait for the next request on this connection. */
  readonly end?: 'fin' | 'rst' | 'hang';
  /** Replies as soon as the headers are in. */
  readonly early?: boolean;
}

export type Answer = Reply | { readonly steps: readonly Step[] };

export interface Rule {
  readonly when?: Match;
  readonly answer: Answer;
}
