import { logTime } from './log-time.ts';

/**
 * What the `threatfeeds` log would hold after a poll that failed for this reason, prefix included; empty when it would
 * not fail. The Debug line comes once per attempt, the other two after the third. Times are in UTC: the appliance
 * writes its own zone. A reason of several lines continues without a prefix.
 */
export const logLines = (entry: {
  /** Source Name. */
  readonly source: string;
  readonly reason: string | null;
  readonly at: Date;
}): readonly string[] => {
  const { source, reason, at } = entry;
  if (reason === null) return [];
  const line = (level: string, text: string): string[] =>
    `${logTime(at)} ${level}: THREAT_FEEDS: ${text}`.split('\n');
  return [
    ...line(
      'Debug',
      `Failed to fetch observables from the source: ${source}. Reason for failure: ${reason}`,
    ),
    ...line(
      'Warning',
      `Unable to fetch the observables from the source: ${source} after 3 failed attempts. Reason for failure: ${reason}`,
    ),
    ...line('Info', `Job failed with exception : Source: ${source}. Reason for failure: ${reason}`),
  ];
};
