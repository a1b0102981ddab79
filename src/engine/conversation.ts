import type { ClientOutcome } from '../esa/client-outcome.ts';
import type { HttpExchange } from '../net/exchange.ts';
import type { Reading } from '../taxii/reading.ts';

/** One TAXII message and all that it led to, redirects included. */
export interface Conversation {
  readonly purpose: string;
  /** In order; the last one is what the client judges. */
  readonly hops: readonly HttpExchange[];
  readonly last: HttpExchange;
  /** What the last reply's body says; null when there was no reply. */
  readonly reading: Reading | null;
  /** How the ESA's client would have ended on this. */
  readonly outcome: ClientOutcome;
  /** Places in the Result's transcript, as `transcript/3`. */
  readonly evidence: readonly string[];
  readonly redirectLoop: boolean;
  /** A redirect led away and we kept the login home where the client would have sent it. */
  readonly loginWithheld: boolean;
}
