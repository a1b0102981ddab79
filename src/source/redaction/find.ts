import { type Automaton, root } from './automaton.ts';
import { type Edge, type Lattice, skip } from './lattice.ts';
import type { Pattern } from './patterns.ts';

/** Half-open range of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One reading so far: where it stands, what was matched, and the step that led there. */
interface Trace {
  readonly at: number;
  readonly state: number;
  /** Where the last label began; for a skip, that of the label before it. */
  readonly began: number;
  readonly before: Trace | undefined;
}

/** Where the last `count` labels of a reading began. */
const startOf = (trace: Trace, count: number): number => {
  let step = trace;
  for (let left = count - 1; left > 0 && step.before; left -= 1) step = step.before;
  return step.began;
};

const escapeStart = /[%&\\=]/;

/** Whether the text from `at` to its end could be an escape that the cut left unfinished. */
const isUnfinished = (text: string, at: number): boolean => {
  const tail = text.slice(at).replaceAll('\0', '');
  const first = tail.charCodeAt(0);
  if (escapeStart.test(tail.charAt(0))) return /^[%&\\=#;{\w]*\r?$/.test(tail);
  if (first >= 0xc2 && first <= 0xf4) return /^.[\u0080-\u00bf]*$/.test(tail);
  return first >= 0xd800 && first <= 0xdbff && tail.length === 1;
};

const longestEscape = 28;

/** At most this many characters of a secret's spelling may remain where a text was cut. */
const harmless = 3;

export interface Cuts {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Every place of `lattice` whose text can be read as a pattern, and, where the text was cut, the part of a pattern
 * at that end.
 */
export const find = (lattice: Lattice, automaton: Automaton, cuts: Cuts, fold: (label: number) => number): Span[] => {
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
    if (!here && lattice.isPlain(at) && !automaton.begins(fold(text.codePointAt(at) ?? 0))) continue;
    for (const edge of lattice.edges(at)) {
      // A reading that is under way falls back to one that begins here: no need to begin it as well.
      if (here) for (const trace of here.values()) follow(at, trace, edge);
      else follow(at, undefined, edge);
    }
    if (!cuts.end || at < text.length - longestEscape) traces[at] = undefined;
  }

  if (cuts.end) spans.push(...begun(text, automaton, traces));
  if (cuts.start) spans.push(...ended(lattice, automaton.patterns, fold));
  return spans;
};

/** The end of a text that was cut inside a pattern. */
const begun = (
  text: string,
  automaton: Automaton,
  traces: readonly (ReadonlyMap<number, Trace> | undefined)[],
): Span[] => {
  const spans: Span[] = [];
  for (let at = text.length; at >= Math.max(0, text.length - longestEscape); at -= 1) {
    if (at < text.length && !isUnfinished(text, at)) continue;
    for (const trace of traces[at]?.values() ?? []) {
      for (let state = trace.state; state !== root; state = automaton.fail(state)) {
        const depth = automaton.depth(state);
        const span = widen(text, { from: startOf(trace, depth), to: text.length }, { labels: [], base64: true });
        const wide = text.length - span.from > harmless;
        if (wide || depth * 2 >= automaton.shortest(state)) {
          spans.push(wide ? span : { from: startOf(trace, depth), to: text.length });
          break;
        }
      }
    }
    if (at < text.length && text.length - at > harmless && opens(text.slice(at), automaton.firstLabels()))
      spans.push({ from: at, to: text.length });
  }
  return spans;
};

/** Whether an unfinished escape could become one of `labels`. */
const opens = (tail: string, labels: readonly number[]): boolean => {
  const bare = tail.replaceAll('\0', '').toLowerCase().replace(/^(&#x?|\\u\{)0+/, '$1');
  return labels.some((label) => {
    const hex = label.toString(16);
    return [`&#x${hex};`, `&#${label};`, `\\u${hex.padStart(4, '0')}`, `\\u{${hex}}`, `%u${hex.padStart(4, '0')}`].some(
      (escape) => escape.startsWith(bare),
    );
  });
};

/** The start of a text that was cut inside a pattern. */
const ended = (lattice: Lattice, patterns: readonly Pattern[], fold: (label: number) => number): Span[] => {
  const { text } = lattice;
  const spans: Span[] = [];
  const waiting = new Map<number, Map<string, { readonly pattern: Pattern; readonly index: number; readonly read: number }>>();
  const wait = (at: number, pattern: Pattern, index: number, read: number): void => {
    const here = waiting.get(at) ?? new Map();
    here.set(`${patterns.indexOf(pattern)}/${index}`, { pattern, index, read });
    waiting.set(at, here);
  };
  // The cut may have gone through an escape: its rest is then of no pattern.
  for (let at = 0; at <= 8 && /^[\0\w#;{}\u0080-\u00bf]*$/.test(text.slice(0, at)); at += 1)
    for (const pattern of patterns)
      for (let index = 1; index < pattern.labels.length; index += 1) wait(at, pattern, index, 0);

  for (let at = 0; at <= text.length; at += 1) {
    const here = waiting.get(at);
    if (!here) continue;
    waiting.delete(at);
    for (const { pattern, index, read } of here.values()) {
      const complete = index === pattern.labels.length;
      if ((complete || at === text.length) && read > 0) {
        if (at > harmless || read * 2 >= pattern.labels.length) spans.push(widen(text, { from: 0, to: at }, pattern));
      }
      if (complete) continue;
      for (const { to, label } of lattice.edges(at)) {
        if (label === skip) {
          if (read > 0) wait(to, pattern, index, read);
        } else if (fold(label) === pattern.labels[index]) wait(to, pattern, index + 1, read + 1);
      }
    }
  }
  return spans;
};

/** Takes in the base64 characters that the secret shares with its neighbours, and the padding. */
const widen = (text: string, span: Span, pattern: Pattern): Span => {
  if (!pattern.base64) return span;
  const from = /[A-Za-z0-9+/_-]/.test(text.charAt(span.from - 1)) ? span.from - 1 : span.from;
  const rest = /[A-Za-z0-9+/_-]?(?:=|%3[Dd]|&#61;|\\u003[Dd]){0,2}/y;
  rest.lastIndex = span.to;
  rest.test(text);
  return { from, to: Math.max(span.to, rest.lastIndex) };
};
