import type { Dialer } from '../net/dial.ts';
import type { Resolve } from '../net/resolve.ts';

/** The world, passed in: tests hand over a clock, a resolver or a dialer of their own. */
export interface Toolbox {
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonicMs: () => number;
  readonly resolve: Resolve;
  readonly dial: Dialer;
  /** message_id: a random UUID in lower case, as libtaxii makes for services version 1.1. */
  readonly messageId: () => string;
}
