import { type Automaton, root } from './automaton.ts';
import { findBegun, longestEscape } from './find-begun.ts';
import { findEnded } from './find-ended.ts';
import { type Edge, type Lattice, skip } from './lattice.ts';
import { type Span, widen } from './span.ts';
import { startOf, type Trace } from './trace.ts';

export interface Cuts {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Every place of `lattice` whose text can be read as a pattern, and, where the text was cut, the part of a pattern
 * at that end. `fold` is applied to what is read before it is compared.
 */
export const find = (
  lattice: Lattice,
  automaton: Automaton,
  cuts: Cuts,
  fold: (label: number) => number,
): Span[] => {
  const { text } = lattice;
  const spans: Span[] = [];
  const traces: (Map<number, Trace> | undefined)[] = Array.from({ length: text.length + 1 });

  const arrive = (trace: Trace): void => {
    const here = (traces[trace.at] ??= new Map());
    const rival = here.get(trace.state);
    const depth = automaton.depth(trace.state);
    if (!rival || startOf(trace, depth) < startOf(rival, depth)) here.set(trace.state, trace);
  };

  const follow = (at: number, from: Trace | undefined, { to, label }: Edge): void => {
    if (label === skip) {
      if (from) arrive({ ...from, at: to });
      return;
    }
    const state = automaton.step(from?.state ?? root, fold(label));
    if (state === root) return;
    const trace = { at: to, state, began: at, before: from };
    arrive(trace);
    const match = automaton.match(state);
    if (match) spans.push(widen(text, { from: startOf(trace, match.labels.length), to }, match));
  };

  for (let at = 0; at < text.length; at += 1) {
    const here = traces[at];
    // Most places begin nothing: they are passed without looking at their readings.
    if (!here && lattice.isPlain(at) && !automaton.begins(fold(text.codePointAt(at) ?? 0)))
      continue;
    for (const edge of lattice.edges(at)) {
      // A reading that is under way falls back to one that begins here: no need to begin it as well.
      if (here) for (const trace of here.values()) follow(at, trace, edge);
      else follow(at, undefined, edge);
    }
    if (!cuts.end || at < text.length - longestEscape) traces[at] = undefined;
  }

  if (cuts.end) spans.push(...findBegun(text, automaton, traces));
  if (cuts.start) spans.push(...findEnded(lattice, automaton.patterns, fold));
  return spans;
};
