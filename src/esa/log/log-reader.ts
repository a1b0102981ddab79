import { isBareReason, isKnownReason } from './bare-text.ts';
import { isClosed } from './closed.ts';
import { lineClass } from './line-class.ts';
import type { LogReading, UnreadLine } from './log-reading.ts';
import { mendReason } from './mend-reason.ts';
import { bareReason, parseLine } from './parse-line.ts';
import type { Stamp } from './stamp.ts';
import { stampOf } from './stamp.ts';
import { Tally, type Failure } from './tally.ts';

export interface LogReader {
  /** One line, without its line end. */
  push(line: string): void;
  end(): LogReading;
}

/** A line under way: the physical lines of which it is made. */
interface Open {
  readonly line: number;
  readonly stamp: Stamp | null;
  readonly kind: 'log' | 'alert' | 'reason';
  parts: string[];
  size: number;
  lastLength: number;
}

const lineBound = 65_536;
const reasonBound = 4_096;
const nameBound = 512;
const unreadBound = 200;
const unreadLength = 300;
/** Nothing narrower than this is a wrapped line; it may be the last one of a paragraph. */
const wrapWidth = 60;
/** So few lines, and nothing read: somebody pasted the bare reason. */
const pasteLines = 3;

const alertStart =
  /^[\s>|*`]*((?:Machine: ['"‘’“”].*|A failure was encountered for the source )\S.*)$/s;
const connectionTail = /^[\s>|*`]*(Failed to establish a new connection: .*)$/s;
const matters = /THREAT_FEEDS|\bReason for failure\b|\bTaxii Error\b|Job failed with|\bTraceback\b/;

/**
 * Reads a `threatfeeds` log line by line in bounded memory and linear time. It takes what people paste: prompts,
 * fences and prose around the lines, lines wrapped or cut at a page's edge, reasons on a line of their own.
 */
export const createLogReader = (): LogReader => {
  const tally = new Tally();
  const unread: UnreadLine[] = [];
  const paste: UnreadLine[] = [];
  let number = 0;
  let textLines = 0;
  let read = 0;
  let open: Open | null = null;
  /** Adjacent to the line before, no blank or fence between. */
  let adjacent = false;
  /** A failure whose reason has not come yet, or is not complete. */
  let pending: Failure | null = null;

  const record = (failure: Failure): void => {
    read += 1;
    const { reason, name } = failure;
    tally.add({
      ...failure,
      name: name && name.slice(0, nameBound),
      reason: reason && mended(reason),
    });
  };
  const settle = (): void => {
    if (pending) record(pending);
    pending = null;
  };
  const note = (line: number, text: string): void => {
    if (unread.length < unreadBound)
      unread.push({ line, text: text.trim().slice(0, unreadLength) });
  };

  /** Takes the open line as complete, as far as it goes. */
  const flush = (): void => {
    const done = open;
    open = null;
    if (!done) return;
    if (done.kind === 'reason') takeReason(done);
    else takeLine(done);
  };

  const takeReason = (done: Open): void => {
    const text = joined(done.parts, (joint) => isKnownReason(mended(joint)));
    if (pending && pending.reason === null) {
      pending = { ...pending, reason: text.trim() === '' ? null : text };
    } else {
      settle();
      if (text.trim() === '') return;
      const { line } = done;
      pending = loneReason(line, text);
    }
  };

  const takeLine = (done: Open): void => {
    settle();
    const text = joined(done.parts, (joint) => {
      const parsed = parseLine(joint);
      return (
        parsed.is === 'failure' && parsed.reason !== null && isKnownReason(mended(parsed.reason))
      );
    });
    const parsed = parseLine(text);
    const at = done.stamp?.at ?? null;
    const level = done.stamp?.level ?? null;
    if (parsed.is === 'failure') {
      const { kind, name, nameCut, reason } = parsed;
      pending = {
        at,
        level,
        line: done.line,
        kind,
        name: name === null ? null : name.trim(),
        nameCut,
        reason,
      };
      return;
    }
    read += 1;
    if (parsed.is === 'unknown' && isTroubling(done, text)) note(done.line, done.parts.join(''));
  };

  const start = (kind: Open['kind'], stamp: Stamp | null, text: string, length: number): void => {
    flush();
    open = { line: number, stamp, kind, parts: [text], size: text.length, lastLength: length };
  };

  const continues = (): boolean => {
    if (!open || !adjacent || open.size > lineBound) return false;
    const text = open.parts.join('');
    if (isClosed(text)) return false;
    return open.lastLength >= wrapWidth || /[([]$|\($/.test(text.trimEnd());
  };

  const append = (line: string): void => {
    open?.parts.push(line);
    if (!open) return;
    open.size += line.length;
    open.lastLength = line.length;
  };

  const pushText = (line: string): void => {
    const stamp = stampOf(line);
    if (stamp) return start('log', stamp, stamp.rest, line.length);
    const alert = alertStart.exec(line)?.[1];
    if (alert !== undefined) return start('alert', null, alert, line.length);
    const reason = bareReason(line);
    if (reason !== null) return start('reason', null, reason, line.length);
    const tail = connectionTail.exec(line)?.[1];
    if (tail !== undefined && takeTail(tail)) return;
    if (continues()) return append(line);
    flush();
    if (isBareReason(line.trim())) {
      settle();
      return start('reason', null, line.trim(), line.length);
    }
    settle();
    if (matters.test(line)) note(number, line);
  };

  /** The second half of a connection's text, behind what the paste left out. */
  const takeTail = (tail: string): boolean => {
    flush();
    if (!pending || pending.reason === null || !/ConnectionPool\(/.test(pending.reason))
      return false;
    const head = pending.reason.trimEnd();
    // Whole up to here, or broken off somewhere in between.
    const whole = head.endsWith('>:') ? head : `${head.replace(/\.{2,}$/, '')}…`;
    const text = `${whole} ${tail}`;
    open = {
      line: pending.line,
      stamp: null,
      kind: 'reason',
      parts: [text],
      size: text.length,
      lastLength: tail.length,
    };
    pending = { ...pending, reason: null };
    return true;
  };

  return {
    push(raw) {
      number += 1;
      const cut = raw.length > lineBound ? raw.slice(0, lineBound) : raw;
      const line = cut
        .replace(/\r$/, '')
        .replace(/^\uFEFF/, '')
        .replaceAll('\u00A0', ' ');
      const is = lineClass(line);
      if (is === 'gap') {
        adjacent = false;
        return;
      }
      if (is === 'break') {
        flush();
        settle();
        adjacent = false;
        return;
      }
      textLines += 1;
      if (textLines <= pasteLines) paste.push({ line: number, text: line });
      pushText(line);
      adjacent = true;
    },
    end() {
      flush();
      settle();
      if (read === 0 && textLines <= pasteLines) {
        for (const { line, text } of paste) {
          const reason = mended(text);
          if (!isKnownReason(reason)) continue;
          record(loneReason(line, reason));
          unread.length = 0;
        }
      }
      return { sources: tally.sources, unread, omitted: tally.omitted };
    },
  };
};

/** A reason on a line of its own: nothing tells of whom or when. */
const loneReason = (line: number, reason: string): Failure => ({
  at: null,
  level: null,
  line,
  kind: 'reason',
  name: null,
  nameCut: false,
  reason,
});

/** A server may fill a line with its own words; the client's come first and are short. */
const mended = (reason: string): string => mendReason(reason.slice(0, reasonBound));

/** Physical lines as one: a terminal wraps in mid-word; where that gives nothing known, a blank may have been lost. */
const joined = (parts: readonly string[], isKnown: (text: string) => boolean): string => {
  const close = parts.join('');
  if (parts.length === 1 || isKnown(close)) return close;
  const spaced = parts.join(' ');
  return isKnown(spaced) ? spaced : close;
};

/** Unknown lines of this log that speak of trouble, and warnings of any kind. */
const isTroubling = ({ stamp, kind }: Open, text: string): boolean => {
  if (kind === 'alert') return true;
  if (!stamp || !/^(?:Warning|Error|Critical|Alert|Emergency)$/.test(stamp.level ?? '')) {
    return (
      stamp?.isThreatFeeds === true &&
      /fail|error|exception|unable|denied|cannot|reason|invalid|expired/i.test(text)
    );
  }
  return true;
};
