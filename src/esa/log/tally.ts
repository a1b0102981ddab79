import { codesOf } from '../codes-of.ts';
import { sectionOf } from '../section-of.ts';
import type { LogEntry, LogEntryKind, LogSource } from './log-reading.ts';
import { stampTime } from './stamp.ts';

export interface Failure {
  readonly at: string | null;
  readonly level: string | null;
  readonly line: number;
  readonly kind: LogEntryKind;
  readonly name: string | null;
  readonly nameCut: boolean;
  readonly reason: string | null;
}

interface SourceTally {
  readonly entries: Map<string, LogEntry>;
  /** Every line that named it may have lost the name's end. */
  cut: boolean;
  lastFailure: number | null;
}

/** Different failures kept; a log that has more than that is none. */
const bound = 10_000;
const dayMs = 86_400_000;

/** Counts equal failures per source. */
export class Tally {
  readonly #sources = new Map<string | null, SourceTally>();
  #kept = 0;
  omitted = 0;

  add(failure: Failure): void {
    const source = this.#sourceOf(failure);
    if (!source) return;
    const key = `${failure.kind} ${failure.level} ${failure.reason}`;
    const known = source.entries.get(key);
    if (!known && this.#kept >= bound) {
      this.omitted += 1;
      return;
    }
    if (!known) this.#kept += 1;
    const { at, line, kind } = failure;
    const time = at === null ? null : stampTime(at);
    const since = secondsSince(failure, source, time);
    const entry = known ?? firstEntry(failure);
    source.entries.set(key, {
      ...entry,
      at: at ?? entry.at,
      line,
      count: entry.count + 1,
      ...(since !== null && { secondsAfterFailure: since }),
    });
    if (kind !== 'already-polling' && time !== null) source.lastFailure = time;
  }

  #sourceOf({ name, nameCut }: Failure): SourceTally | null {
    const known = this.#sources.get(name);
    if (known) {
      known.cut &&= nameCut;
      return known;
    }
    if (this.#sources.size >= bound) {
      this.omitted += 1;
      return null;
    }
    const created: SourceTally = { entries: new Map(), cut: nameCut, lastFailure: null };
    this.#sources.set(name, created);
    return created;
  }

  get sources(): readonly LogSource[] {
    const whole = [...this.#sources].filter(([, { cut }]) => !cut);
    for (const [name, source] of this.#sources) {
      if (!source.cut || name === null) continue;
      const owners = whole.filter(
        ([other]) => other !== null && other !== name && other.startsWith(name),
      );
      const [owner, ...others] = owners;
      if (!owner || others.length > 0) continue;
      merge(owner[1].entries, source.entries);
      this.#sources.delete(name);
    }
    return [...this.#sources].map(([name, { entries }]) => ({
      name,
      entries: [...entries.values()],
    }));
  }
}

/** What all equal failures share, counted by the caller. */
const firstEntry = ({ at, level, line, kind, reason }: Failure): LogEntry => ({
  at,
  level,
  line,
  // The line is its own reason: it has none to print.
  reason: kind === 'already-polling' ? null : reason,
  kind,
  codes: reason === null ? [] : codesOf(reason),
  document: reason === null ? null : sectionOf(reason),
  count: 0,
});

const merge = (into: Map<string, LogEntry>, from: ReadonlyMap<string, LogEntry>): void => {
  for (const [key, entry] of from) {
    const known = into.get(key);
    const last = known && known.line > entry.line ? known : entry;
    into.set(key, { ...last, count: entry.count + (known?.count ?? 0) });
  }
};

const secondsSince = (
  failure: Failure,
  source: SourceTally,
  time: number | null,
): number | null => {
  if (failure.kind !== 'already-polling' || time === null || source.lastFailure === null)
    return null;
  const gap = time - source.lastFailure;
  // Samples are pasted together: a year that goes backwards is no gap.
  return gap >= 0 && gap <= dayMs ? gap / 1000 : null;
};
