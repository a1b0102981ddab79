import { Automaton } from './redaction/automaton.ts';
import { type Cuts, find } from './redaction/find.ts';
import { Lattice } from './redaction/lattice.ts';
import { patternsOf } from './redaction/patterns.ts';
import type { Span } from './redaction/span.ts';
import { redactedMark, type Secret } from './secret.ts';

export interface RedactOptions {
  /** The captured text was cut at its end: what may be the beginning of a secret there goes too. */
  readonly cut?: boolean;
  /** The same for its start. */
  readonly cutStart?: boolean;
}

/** A shorter value occurs everywhere: marking it would spell it out by the gaps, and leave no text to read. */
const leastLength = 3;

/** The token of an Authorization header, and the login of a URL, whatever they hold. */
const logins = [
  /(?<=authorization["']{0,2}[ \t]{0,8}[:=][ \t]{0,8}["']?(?:basic|bearer|digest|negotiate|ntlm|token)(?:[ \t]|%20|\+){1,8})[^\s"'<>&,;]+/gi,
  /(?<=:\/\/)[^\s/@"'<>?#]{1,512}(?=@)/g,
];

const same = (label: number): number => label;
const lower = (label: number): number => (label >= 0x41 && label <= 0x5a ? label + 0x20 : label);

/**
 * Takes secrets out of what was captured, before anything keeps it: as they are, and escaped or encoded in any of
 * the ways in which a server may send them back.
 */
export class Redactor {
  readonly #exact: Automaton;
  readonly #hex: Automaton;
  readonly #stray: readonly number[];
  readonly #idle: boolean;

  constructor(secrets: readonly Secret[]) {
    const values = [...new Set(secrets.map((secret) => secret.reveal()))].filter(
      (value) => value.trim() !== '',
    );
    const sets = [...values, ...pairsWithShort(values)]
      .filter((value) => [...value].length >= leastLength)
      .map(patternsOf);
    this.#exact = new Automaton(sets.flatMap((set) => set.exact));
    this.#hex = new Automaton(sets.flatMap((set) => set.hex));
    const labels = this.#exact.patterns.flatMap((pattern) => pattern.labels);
    this.#stray = [...new Set(labels.filter((label) => label >= 0x80 && label <= 0xff))];
    this.#idle = values.length === 0;
  }

  text(value: string, options: RedactOptions = {}): string {
    return join(this.#spans(value, options), value, (from, to) => value.slice(from, to));
  }

  /** Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so; what is neither becomes U+FFFD. */
  bytes(value: Uint8Array, options: RedactOptions = {}): string {
    const wide = wideEncoding(value);
    if (wide) return this.text(new TextDecoder(wide).decode(value), options);
    const buffer = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    const latin1 = buffer.toString('latin1');
    return join(this.#spans(latin1, options), latin1, (from, to) =>
      buffer.toString('utf8', from, to),
    );
  }

  #spans(text: string, options: RedactOptions): Span[] {
    if (this.#idle || text === '') return [];
    const cuts: Cuts = { start: options.cutStart ?? false, end: options.cut ?? false };
    const lattice = new Lattice(text, this.#stray);
    const spans = [
      ...find(lattice, this.#exact, cuts, same),
      ...find(lattice, this.#hex, cuts, lower),
    ];
    for (const login of logins)
      for (const match of text.matchAll(login))
        spans.push({ from: match.index, to: match.index + match[0].length });
    return spans;
  }
}

/** `user:password` where one of the two is too short to look for by itself. */
const pairsWithShort = (values: readonly string[]): string[] =>
  values.flatMap((user) =>
    values
      .filter((password) => Math.min([...user].length, [...password].length) < leastLength)
      .map((password) => `${user}:${password}`),
  );

const wideEncoding = (value: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (value[0] === 0xff && value[1] === 0xfe) return 'utf-16le';
  if (value[0] === 0xfe && value[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** Puts one mark for each run of spans; a mark that is there already stays whole. */
const join = (
  spans: readonly Span[],
  text: string,
  slice: (from: number, to: number) => string,
): string => {
  const marks = [...text.matchAll(/\[redacted\]/g)].map((match) => match.index);
  const inMark = (span: Span): boolean =>
    marks.some((at) => span.from >= at && span.to <= at + redactedMark.length);
  const sorted = spans.filter((span) => !inMark(span)).toSorted((a, b) => a.from - b.from);
  let out = '';
  let done = 0;
  for (let index = 0; index < sorted.length;) {
    const from = (sorted[index] as Span).from;
    let to = (sorted[index] as Span).to;
    for (index += 1; index < sorted.length && (sorted[index] as Span).from <= to; index += 1)
      to = Math.max(to, (sorted[index] as Span).to);
    out += slice(done, from) + redactedMark;
    done = to;
  }
  return out + slice(done, text.length);
};
