import { type Automaton, root } from './automaton.ts';
import { type Span, widen } from './span.ts';
import { startOf, type Trace } from './trace.ts';

/** An escape that a cut may have left unfinished is looked for this far from the end. */
export const longestEscape = 28;

/** At most this many characters of a secret's spelling may remain where a text was cut. */
export const harmless = 3;

/** The end of a text that was cut inside a pattern. `traces`: the readings under way, by place. */
export const findBegun = (
  text: string,
  automaton: Automaton,
  traces: readonly (ReadonlyMap<number, Trace> | undefined)[],
): Span[] => {
  const spans: Span[] = [];
  for (let at = text.length; at >= Math.max(0, text.length - longestEscape); at -= 1) {
    const unfinished = at < text.length;
    if (unfinished && !isUnfinished(text, at)) continue;
    for (const trace of traces[at]?.values() ?? []) {
      const span = partOf(text, automaton, trace);
      if (span) spans.push(span);
    }
    if (unfinished && text.length - at > harmless && opens(text.slice(at), automaton.firstLabels()))
      spans.push({ from: at, to: text.length });
  }
  return spans;
};

/** What a reading has of a pattern, if that is more than may remain. */
const partOf = (text: string, automaton: Automaton, trace: Trace): Span | undefined => {
  for (let state = trace.state; state !== root; state = automaton.fail(state)) {
    const depth = automaton.depth(state);
    const narrow = { from: startOf(trace, depth), to: text.length };
    // Whether the pattern is base64 is not known yet; the character before it may then be a part of it.
    const wide = widen(text, narrow, { base64: true });
    if (wide.to - wide.from > harmless) return wide;
    if (depth * 2 >= automaton.shortest(state)) return narrow;
  }
  return undefined;
};

/** Whether the text from `at` to its end could be an escape, or a character, that the cut left unfinished. */
const isUnfinished = (text: string, at: number): boolean => {
  const tail = text.slice(at).replaceAll('\0', '');
  const first = tail.charCodeAt(0);
  if (/^[%&\\=]/.test(tail)) return /^[%&\\=#;{\w]*\r?$/.test(tail);
  if (first >= 0xc2 && first <= 0xf4) return /^.[\u0080-\u00bf]*$/.test(tail);
  return first >= 0xd800 && first <= 0xdbff && tail.length === 1;
};

/** Whether an unfinished escape could become one of `labels`. */
const opens = (tail: string, labels: readonly number[]): boolean => {
  const bare = tail
    .replaceAll('\0', '')
    .toLowerCase()
    .replace(/^(&#x?|\\u\{)0+/, '$1');
  return labels.some((label) => {
    const hex = label.toString(16);
    const wide = hex.padStart(4, '0');
    return [`&#x${hex};`, `&#${label};`, `\\u${wide}`, `\\u{${hex}}`, `%u${wide}`].some((escape) =>
      escape.startsWith(bare),
    );
  });
};
