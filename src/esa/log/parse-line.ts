import type { LogEntryKind } from './log-reading.ts';

/** What one line of the log says. */
export type ParsedLine =
  | { readonly is: 'ordinary' }
  | { readonly is: 'unknown' }
  | {
      readonly is: 'failure';
      readonly kind: LogEntryKind;
      readonly name: string | null;
      /** The name may lack its end. */
      readonly nameCut: boolean;
      readonly reason: string | null;
    };

const quote = `['"‘’‚‛“”]`;

const fetchFailed = /^Failed to fetch (?:the )?observables from the source: (.*)$/s;
const gaveUp = /^Unable to fetch (?:the )?observables from the source: (.*)$/s;
const jobFailed = /^Job failed with exception ?: ?(.*)$/s;
const polling = new RegExp(`^The source ${quote}(.*)${quote} is currently in a polling`, 's');
const alert = new RegExp(
  `^(?:Machine: ${quote}.*?${quote}\\. )?A failure was encountered for the source ${quote}(.*)$`,
  's',
);

/** Lines of a poll that goes its way; the success lines are not confirmed by any public sample. */
const ordinary =
  /^(?:A (?:delta|full) poll (?:is scheduled|has|was)|Updating the timestamp|Observables are being fetched|\d+ observables? (?:were|was)|A poll |The source .* (?:has been|was) )/;

/** Reads the text behind the stamp. Names may hold quotes, colons, dots and even the frame's own words. */
export const parseLine = (text: string): ParsedLine => {
  const attempt = fetchFailed.exec(text)?.[1];
  if (attempt !== undefined) return withReason('attempt', attempt, '. Reason for failure: ');
  const given = gaveUp.exec(text)?.[1];
  if (given !== undefined) return readGaveUp(given);
  const job = jobFailed.exec(text)?.[1];
  if (job !== undefined) return readJob(job);
  const waiting = polling.exec(text)?.[1];
  if (waiting !== undefined) return failure('already-polling', waiting, false, pollingReason);
  const alerted = alert.exec(text)?.[1];
  if (alerted !== undefined) return readAlert(alerted);
  return { is: ordinary.test(text) ? 'ordinary' : 'unknown' };
};

/** The line's own words, so that it can be looked up like a reason. */
const pollingReason = 'The source is currently in a polling state';

const failure = (
  kind: LogEntryKind,
  name: string | null,
  nameCut: boolean,
  reason: string | null,
): ParsedLine => ({
  is: 'failure',
  kind,
  name,
  nameCut,
  reason,
});

const withReason = (kind: LogEntryKind, text: string, separator: string): ParsedLine => {
  const at = text.indexOf(separator);
  if (at >= 0)
    return failure(kind, text.slice(0, at), false, text.slice(at + separator.length) || null);
  const name = withoutTail(text.trimEnd(), separator);
  return failure(kind, name, name.length === text.trimEnd().length, null);
};

const readGaveUp = (text: string): ParsedLine => {
  const whole = / after \d+ failed attempts?\. Reason for failure: /.exec(text);
  if (whole)
    return failure(
      'gave-up',
      text.slice(0, whole.index),
      false,
      text.slice(whole.index + whole[0].length) || null,
    );
  const trimmed = text.trimEnd();
  const count = / after (\d+) failed/.exec(trimmed)?.[1] ?? '3';
  const name = withoutTail(trimmed, ` after ${count} failed attempts. Reason for failure: `);
  return failure('gave-up', name, name.length === trimmed.length, null);
};

const readJob = (text: string): ParsedLine => {
  const named = /^Source: (.*)$/s.exec(text)?.[1];
  if (named === undefined) {
    // `Source` itself may be cut.
    return failure('job-failed', null, false, 'Source: '.startsWith(text.trim()) ? null : text);
  }
  // One copy of the vendor's page has the shorter label.
  const isShort = !named.includes('. Reason for failure: ') && named.includes('. Reason: ');
  return withReason('job-failed', named, isShort ? '. Reason: ' : '. Reason for failure: ');
};

const readAlert = (text: string): ParsedLine => {
  const at = text.search(new RegExp(`${quote}\\.?\\s+Reason for failure: `));
  const name = (at < 0 ? text : text.slice(0, at))
    .trimEnd()
    .replace(new RegExp(`${quote}\\.?$`), '');
  const reason = at < 0 ? null : text.slice(at).replace(/^.*?Reason for failure: /s, '');
  return failure('alert', name, false, reason || null);
};

/** Drops what is left of a separator that was cut off somewhere in it. */
const withoutTail = (text: string, separator: string): string => {
  for (let length = Math.min(separator.length, text.length); length > 0; length -= 1) {
    const part = separator.slice(0, length).trimEnd();
    if (part !== '' && text.endsWith(part)) return text.slice(0, -part.length);
  }
  return text;
};

/** `Reason for failure: R` on a line of its own; null for any other line. */
export const bareReason = (line: string): string | null => {
  const match = /^[\s>|*`]*Reason for failure\s?:\s?(.*)$/s.exec(line);
  return match ? (match[1] ?? '') : null;
};
