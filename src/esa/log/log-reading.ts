import type { Code } from '../../diagnosis/catalogue.ts';
import type { DocumentSection } from '../../engine/code-info.ts';

/**
 * - `attempt` one attempt failed (Debug); `gave-up` three did (Warning); `job-failed` how the job ended (Info)
 * - `already-polling` a poll was asked for while one was running
 * - `alert` the body of an alert, or of what `tail` shows of one
 * - `reason` a reason without a frame around it
 */
export type LogEntryKind =
  | 'attempt'
  | 'gave-up'
  | 'job-failed'
  | 'already-polling'
  | 'alert'
  | 'reason';

/** Equal failures of one source: how often, and when last. */
export interface LogEntry {
  /** As written, `Wed Sep 8 16:35:39 2021`; the appliance's own zone. */
  readonly at: string | null;
  readonly level: string | null;
  /** 1-based, of the last occurrence. */
  readonly line: number;
  /** Paste damage mended, object addresses as `0x…`; null when the line was cut before it. */
  readonly reason: string | null;
  readonly kind: LogEntryKind;
  /** What may stand behind it, the likeliest first. */
  readonly codes: readonly Code[];
  readonly document: DocumentSection | null;
  readonly count: number;
  /** For `already-polling`: seconds since the source's last failure, where both lines carry a time. */
  readonly secondsAfterFailure?: number;
}

export interface LogSource {
  /** null for reasons that name no source. */
  readonly name: string | null;
  readonly entries: readonly LogEntry[];
}

export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

export interface LogReading {
  /** In the order in which they were first seen. */
  readonly sources: readonly LogSource[];
  /** Lines that look like failures and could not be read. */
  readonly unread: readonly UnreadLine[];
  /** Failures beyond the reader's bound on different ones; 0 in practice. */
  readonly omitted: number;
}
