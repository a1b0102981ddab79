import type { LogReading } from './log/log-reading.ts';
import { createLogReader } from './log/log-reader.ts';

export { createLogReader, type LogReader } from './log/log-reader.ts';
export type {
  LogEntry,
  LogEntryKind,
  LogReading,
  LogSource,
  UnreadLine,
} from './log/log-reading.ts';

/**
 * Reads a `threatfeeds` log, or what somebody pasted of one, and sorts its failures by source. Never throws. For files
 * use `createLogReader` and feed it line by line.
 */
export const readLog = (text: string): LogReading => {
  const reader = createLogReader();
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const upTo = end < 0 ? text.length : end;
    if (upTo > from || end >= 0) reader.push(text.slice(from, upTo));
    from = upTo + 1;
  }
  return reader.end();
};
