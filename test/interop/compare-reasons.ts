import { reasonOf } from '../../src/esa/reason.ts';
import type { GoldenRecord } from './golden-file.ts';
import { maskText } from './mask-text.ts';
import { outcomeOfRecord } from './outcome-of-record.ts';
import { reasonClass } from './reason-class.ts';

export interface Comparison {
  /**
   * `no-text`: the client waits for ever or its process dies, so there is nothing to compare; what we
   * predict is then that it waits.
   */
  readonly verdict: 'equal' | 'other-words' | 'different' | 'no-text';
  readonly actual: string;
  readonly predicted: string;
}

const success = '(the poll succeeds)';

/** How we say that the poll waits for ever: the client has no timeout, the next poll finds it still running. */
const waits = /Read timed out|is currently in a polling state/;

/**
 * @param predicted the reason that check gave, null where it says that the ESA's poll would succeed
 */
export const compareReasons = (record: GoldenRecord, predicted: string | null): Comparison => {
  const ours = predicted === null ? success : maskText(predicted);
  const outcome = outcomeOfRecord(record);
  if (outcome === null) {
    const actual = `(${record.end})`;
    const agrees = record.end === 'crash' || waits.test(ours);
    return { verdict: agrees ? 'no-text' : 'different', actual, predicted: ours };
  }
  const reason = reasonOf(outcome).reason;
  const actual = reason === null ? success : maskText(reason);
  if (actual === ours) return { verdict: 'equal', actual, predicted: ours };
  const bothFail = reason !== null && predicted !== null;
  const sameClass = bothFail && reasonClass(actual) === reasonClass(ours);
  return { verdict: sameClass ? 'other-words' : 'different', actual, predicted: ours };
};
