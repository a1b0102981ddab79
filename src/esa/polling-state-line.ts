import { logTime } from './log-time.ts';

/** What the appliance logs when a poll is due while one still runs; the form is documented, when it comes is inferred. */
export const pollingStateLine = ({
  source,
  at,
}: {
  source: string;
  at: Date;
}): { line: string; text: string } => {
  const text = `The source '${source}' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.`;
  return { text, line: `${logTime(at)} Info: THREAT_FEEDS: ${text}` };
};
