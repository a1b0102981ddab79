import { harmless } from './find-begun.ts';
import { type Lattice, skip } from './lattice.ts';
import type { Pattern } from './patterns.ts';
import { type Span, widen } from './span.ts';

/** A pattern of which the labels from `first` to `next` have been read; those before `first` were cut off. */
interface Remainder {
  readonly pattern: Pattern;
  readonly first: number;
  readonly next: number;
}

/** What may be left of an escape that the cut went through. */
const escapeRest = /^[\0\w#;{}\u0080-\u00bf]{0,8}$/;

/** The start of a text that was cut inside a pattern. */
export const findEnded = (
  lattice: Lattice,
  patterns: readonly Pattern[],
  fold: (label: number) => number,
): Span[] => {
  const { text } = lattice;
  const spans: Span[] = [];
  const waiting = new Map<number, Map<number, Map<Pattern, Remainder>>>();
  const wait = (at: number, remainder: Remainder): void => {
    const here = waiting.get(at) ?? new Map<number, Map<Pattern, Remainder>>();
    waiting.set(at, here);
    const peers = here.get(remainder.next) ?? new Map<Pattern, Remainder>();
    here.set(remainder.next, peers);
    // Of two that end alike, the one that has read more tells more.
    const rival = peers.get(remainder.pattern);
    if (!rival || remainder.first < rival.first) peers.set(remainder.pattern, remainder);
  };

  const goOn = (at: number, remainder: Remainder): void => {
    for (const { to, label } of lattice.edges(at)) {
      if (label === skip && remainder.next > remainder.first) wait(to, remainder);
      if (fold(label) === remainder.pattern.labels[remainder.next])
        wait(to, { ...remainder, next: remainder.next + 1 });
    }
  };

  const judge = (at: number, { pattern, first, next }: Remainder): void => {
    const read = next - first;
    if (read > 0 && (at > harmless || read * 2 >= pattern.labels.length))
      spans.push(widen(text, { from: 0, to: at }, pattern));
  };

  for (let at = 0; at <= text.length && escapeRest.test(text.slice(0, at)); at += 1)
    for (const pattern of patterns)
      for (let first = 1; first < pattern.labels.length; first += 1)
        wait(at, { pattern, first, next: first });

  for (let at = 0; at <= text.length && waiting.size > 0; at += 1) {
    const here = [...(waiting.get(at)?.values() ?? [])].flatMap((peers) => [...peers.values()]);
    waiting.delete(at);
    for (const remainder of here) {
      const complete = remainder.next === remainder.pattern.labels.length;
      // A text that ends inside the pattern as well holds nothing but a part of it.
      if (complete || at === text.length) judge(at, remainder);
      if (!complete) goOn(at, remainder);
    }
  }
  return spans;
};
