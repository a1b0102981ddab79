import { entities, longestEntityName } from './entities.ts';

/** `text[from..to)` may be read as the code point `label`; `skip` reads as nothing. */
export interface Edge {
  readonly to: number;
  readonly label: number;
}

export const skip = -1;

/** Nested escapes (`%2525…`) could otherwise give one place a reading per layer without end. */
const mostReadings = 16;

const code = (char: string): number => char.charCodeAt(0);

const digit = (label: number, base: number): number => {
  const value =
    label >= 0x30 && label <= 0x39
      ? label - 0x30
      : label >= 0x41 && label <= 0x46
        ? label - 0x37
        : label >= 0x61 && label <= 0x66
          ? label - 0x57
          : base;
  return value < base ? value : -1;
};

const letterEscapes: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  v: 11,
  a: 7,
  0: 0,
};

interface Run {
  readonly to: number;
  readonly value: number;
}

/**
 * Every way in which a text can be read once its escapes are undone: percent, quoted-printable, XML and HTML
 * references, JSON, C and Python escapes, UTF-8 taken for Latin-1, surrogate pairs, `+` for a blank, NULs and
 * line breaks that wrapping put in; each also inside another (`&amp;#37;41`), because readings of a later place
 * are complete before those of an earlier one are made.
 *
 * A graph and not a list of decoded texts: `%41b` after a stray `%` has several readings, and a secret must be
 * found in each of them.
 */
export class Lattice {
  readonly text: string;
  readonly #more: (Edge[] | undefined)[];
  readonly #stray: readonly number[];

  /** `stray`: code points above ASCII that U+FFFD may stand for, where a decoder gave up on Latin-1 bytes. */
  constructor(text: string, stray: readonly number[]) {
    this.text = text;
    this.#stray = stray;
    this.#more = Array.from({ length: text.length });
    for (let at = text.length - 1; at >= 0; at -= 1) this.#readAt(at);
  }

  /** Every reading that begins at `at`, the plain one first. */
  edges(at: number): readonly Edge[] {
    return this.#more[at] ?? (at < this.text.length ? [this.#plain(at)] : []);
  }

  /** Whether the text at `at` can be read in no other way than as it stands. */
  isPlain(at: number): boolean {
    return this.#more[at] === undefined;
  }

  #plain(at: number): Edge {
    const label = this.text.codePointAt(at) ?? 0;
    return { to: at + (label > 0xffff ? 2 : 1), label };
  }

  #readAt(at: number): void {
    const plain = this.#plain(at);
    if (!mayStart(plain.label)) return;
    const found = [plain];
    const add = (to: number, label: number): void => {
      if (found.length < mostReadings && !found.some((e) => e.to === to && e.label === label))
        found.push({ to, label });
    };
    // What a reading adds is read again: that is how an escape inside an escape is undone.
    for (let index = 0; index < found.length; index += 1) this.#undo(found[index] as Edge, add);
    if (plain.label === 0xfffd) for (const label of this.#stray) add(plain.to, label);
    if (found.length > 1) this.#more[at] = found;
  }

  #undo({ to, label }: Edge, add: (to: number, label: number) => void): void {
    if (label === 0x25) this.#percent(to, add);
    else if (label === 0x3d) this.#quotedPrintable(to, add);
    else if (label === 0x26) this.#reference(to, add);
    else if (label === 0x5c) this.#backslash(to, add);
    else if (label === 0x2b) add(to, 0x20);
    else if (label === 0) add(to, skip);
    else if (label === 10 || label === 13) this.#lineBreak(to, add);
    else if (label >= 0xc2 && label <= 0xf4) this.#utf8(to, label, add);
    else if (label >= 0xd800 && label <= 0xdbff)
      for (const low of this.#steps(to))
        if (low.label >= 0xdc00 && low.label <= 0xdfff)
          add(low.to, 0x10000 + ((label - 0xd800) << 10) + (low.label - 0xdc00));
  }

  /** Readings at `at`, past up to three NULs: an escape may itself stand in UTF-16. */
  #steps(at: number): readonly Edge[] {
    let from = at;
    while (from < at + 3 && this.text.charCodeAt(from) === 0) from += 1;
    return this.edges(from);
  }

  #digits(at: number, base: number, least: number, most: number): Run[] {
    const done: Run[] = [];
    let front: Run[] = [{ to: at, value: 0 }];
    for (let count = 0; count < most && front.length > 0; count += 1) {
      const next: Run[] = [];
      for (const run of front) {
        for (const step of this.#steps(run.to)) {
          const value = digit(step.label, base);
          if (value >= 0 && next.length < mostReadings)
            next.push({ to: step.to, value: run.value * base + value });
        }
      }
      front = next;
      if (count + 1 >= least) done.push(...front);
    }
    return done;
  }

  #after(at: number, char: string): number[] {
    return this.#steps(at)
      .filter((step) => step.label === code(char))
      .map((step) => step.to);
  }

  #percent(at: number, add: (to: number, label: number) => void): void {
    for (const run of this.#digits(at, 16, 2, 2)) add(run.to, run.value);
    for (const u of this.#after(at, 'u'))
      for (const run of this.#digits(u, 16, 4, 4)) add(run.to, run.value);
  }

  #quotedPrintable(at: number, add: (to: number, label: number) => void): void {
    for (const run of this.#digits(at, 16, 2, 2)) add(run.to, run.value);
    const soft = /[ \t]{0,4}\r?\n/y;
    soft.lastIndex = at;
    if (soft.test(this.text)) add(soft.lastIndex, skip);
  }

  #reference(at: number, add: (to: number, label: number) => void): void {
    for (const hash of this.#after(at, '#')) {
      this.#numeric(hash, 10, add);
      for (const mark of ['x', 'X'])
        for (const x of this.#after(hash, mark)) this.#numeric(x, 16, add);
    }
    this.#named(at, add);
  }

  #numeric(at: number, base: number, add: (to: number, label: number) => void): void {
    for (const run of this.#digits(at, base, 1, 10)) {
      if (run.value > 0x10ffff) continue;
      const ends = this.#after(run.to, ';');
      for (const end of ends) add(end, run.value);
      // Browsers and lxml's HTML parser take a reference without its semicolon.
      if (ends.length === 0 && this.#digits(run.to, base, 1, 1).length === 0)
        add(run.to, run.value);
    }
  }

  #named(at: number, add: (to: number, label: number) => void): void {
    let front: { readonly to: number; readonly name: string }[] = [{ to: at, name: '' }];
    for (let count = 0; count <= longestEntityName && front.length > 0; count += 1) {
      const next: typeof front = [];
      for (const part of front) {
        for (const step of this.#steps(part.to)) {
          const known = entities.get(part.name);
          if (step.label === 0x3b && known !== undefined) add(step.to, known);
          else if (isAlphanumeric(step.label) && next.length < mostReadings)
            next.push({ to: step.to, name: part.name + String.fromCharCode(step.label) });
        }
      }
      front = next;
    }
  }

  #backslash(at: number, add: (to: number, label: number) => void): void {
    for (const step of this.#steps(at)) {
      const char = step.label < 0x80 && step.label >= 0 ? String.fromCharCode(step.label) : '';
      if (char === '' || step.label === skip) continue;
      const plain = letterEscapes[char];
      if (plain !== undefined) add(step.to, plain);
      if (!isAlphanumeric(step.label)) add(step.to, step.label);
      if (char === 'x') for (const run of this.#digits(step.to, 16, 2, 2)) add(run.to, run.value);
      if (char === 'u') this.#unicode(step.to, add);
      if (char === 'U')
        for (const run of this.#digits(step.to, 16, 8, 8))
          if (run.value <= 0x10ffff) add(run.to, run.value);
    }
    for (const run of this.#digits(at, 8, 3, 3)) if (run.value <= 0xff) add(run.to, run.value);
  }

  #unicode(at: number, add: (to: number, label: number) => void): void {
    for (const run of this.#digits(at, 16, 4, 4)) add(run.to, run.value);
    for (const open of this.#after(at, '{'))
      for (const run of this.#digits(open, 16, 1, 6))
        if (run.value <= 0x10ffff) for (const end of this.#after(run.to, '}')) add(end, run.value);
  }

  #lineBreak(at: number, add: (to: number, label: number) => void): void {
    add(at, skip);
    const indent = /[ \t]{1,200}/y;
    indent.lastIndex = at;
    if (indent.test(this.text)) add(indent.lastIndex, skip);
  }

  #utf8(at: number, lead: number, add: (to: number, label: number) => void): void {
    const count = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let front: Run[] = [{ to: at, value: lead & (0x3f >> count) }];
    for (let index = 0; index < count; index += 1) {
      front = front.flatMap((run) =>
        this.#steps(run.to)
          .filter((step) => step.label >= 0x80 && step.label <= 0xbf)
          .map((step) => ({ to: step.to, value: (run.value << 6) | (step.label & 0x3f) })),
      );
    }
    for (const run of front.slice(0, mostReadings))
      if (run.value <= 0x10ffff) add(run.to, run.value);
  }
}

const isAlphanumeric = (label: number): boolean =>
  (label >= 0x30 && label <= 0x39) ||
  (label >= 0x41 && label <= 0x5a) ||
  (label >= 0x61 && label <= 0x7a);

const mayStart = (label: number): boolean =>
  label === 0x25 ||
  label === 0x3d ||
  label === 0x26 ||
  label === 0x5c ||
  label === 0x2b ||
  label === 0 ||
  label === 10 ||
  label === 13 ||
  (label >= 0xc2 && label <= 0xf4) ||
  (label >= 0xd800 && label <= 0xdbff) ||
  label === 0xfffd;
