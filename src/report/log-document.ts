import type { Result } from '../engine/result.ts';
import type { LogReading } from '../esa/read-log.ts';

/** What `log --format json` prints. */
export interface LogDocument extends LogReading {
  readonly schemaVersion: 1;
  readonly outcome: Extract<Result['outcome'], 'passed' | 'warned' | 'failed' | 'inconclusive'>;
}

/**
 * `isLog`: whether at least one line was of a threatfeeds log. A poll that did not start because one was
 * running is a warning: the feed did not fail in it.
 */
export const logDocument = (reading: LogReading, isLog: boolean): LogDocument => ({
  schemaVersion: 1,
  outcome: outcomeOf(reading, isLog),
  ...reading,
});

const outcomeOf = ({ sources }: LogReading, isLog: boolean): LogDocument['outcome'] => {
  const kinds = sources.flatMap(({ entries }) => entries).map(({ kind }) => kind);
  if (kinds.some((kind) => kind !== 'already-polling')) return 'failed';
  if (kinds.length > 0) return 'warned';
  return isLog ? 'passed' : 'inconclusive';
};
