import type { Libxml2 } from '../libxml2.ts';

/**
 * A place in the reply and the client's way of counting lines and columns (libxml2,
 * parserInternals.c). Bytes that are not valid in the reply's encoding stand in the text as U+DC80
 * + (byte - 0x80).
 */
export class ClientXmlFault extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

export const isBadByte = (unit: number): boolean => unit >= 0xdc80 && unit <= 0xdcff;

const blank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x9 || unit === 0xa || unit === 0xd;

const nameStart =
  /^[:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]$/u;
const nameRest = /^[-.0-9\u00B7\u0300-\u036F\u203F\u2040]$/u;
const COLON = 0x3a;

export class ClientXmlCursor {
  readonly text: string;
  i = 0;
  line: number;
  column: number;
  readonly libxml2: Libxml2;

  constructor(text: string, line: number, column: number, libxml2: Libxml2) {
    this.text = text;
    this.libxml2 = libxml2;
    this.line = line;
    this.column = column;
  }

  /**
   * Code unit at the cursor plus `ahead`; 0 beyond the end, as in the client's zero-ended buffer.
   */
  unit(ahead = 0): number {
    const at = this.i + ahead;
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  looksAt(word: string): boolean {
    return this.text.startsWith(word, this.i);
  }

  /** Whether at least `count` bytes are left; counted only as far as is needed. */
  hasBytes(count: number): boolean {
    let bytes = 0;
    for (let at = this.i; at < this.text.length && bytes < count; at += 1) {
      const unit = this.text.charCodeAt(at);
      bytes +=
        unit < 0x80 || isBadByte(unit)
          ? 1
          : unit < 0x800
            ? 2
            : unit >= 0xd800 && unit < 0xe000
              ? 2
              : 3;
    }
    return bytes >= count;
  }

  fail(message: string): never {
    throw new ClientXmlFault(message, this.line, this.column);
  }

  skip(count: number): void {
    this.i += count;
    this.column += count;
  }

  /** Number of blanks passed. */
  skipBlanks(): number {
    const from = this.i;
    while (blank(this.unit()) && this.i < this.text.length) {
      if (this.unit() === 0xa) {
        this.line += 1;
        this.column = 1;
      } else this.column += 1;
      this.i += 1;
    }
    return this.i - from;
  }

  /**
   * Code point at the cursor, 0 at the end, the line break normalised. Throws the client's fault on
   * a byte that is not UTF-8 and on a character that XML does not have.
   */
  char(): number {
    if (this.i >= this.text.length) return 0;
    const unit = this.unit();
    if (unit >= 0x20 && unit <= 0x7f) return unit;
    if (isBadByte(unit)) {
      // a character cut by the end of the data is taken for the end, not for a wrong encoding
      if (!this.hasBytes(4)) return 0;
      const bytes = [...this.#bytes()].map(
        (byte) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      );
      this.fail(`Input is not proper UTF-8, indicate encoding !\nBytes: ${bytes.join(' ')}`);
    }
    if (unit === 0) this.fail('Char 0x0 out of allowed range');
    if (unit === 0xd) {
      if (this.unit(1) === 0xa) this.i += 1;
      return 0xa;
    }
    const point = this.text.codePointAt(this.i) ?? 0;
    if (point > 0x7f && !this.isChar(point)) {
      this.fail(`Char 0x${point.toString(16).toUpperCase()} out of allowed range`);
    }
    return point;
  }

  isChar(point: number): boolean {
    if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
    return (
      point <= 0xd7ff ||
      (point >= 0xe000 && point <= 0xfffd) ||
      (point >= 0x10000 && point <= 0x10ffff)
    );
  }

  /** Passes the character that `char` gave. */
  next(point: number): void {
    if (this.unit() === 0xa) {
      this.line += 1;
      this.column = 1;
    } else this.column += 1;
    this.i += point > 0xffff ? 2 : 1;
  }

  /** XML Name, with colons; null where none starts here. */
  name(): string | null {
    return this.#name(true);
  }

  ncName(): string | null {
    return this.#name(false);
  }

  #name(colons: boolean): string | null {
    const from = this.i;
    for (;;) {
      // `char` would already step over the first half of a line break
      if (this.unit() === 0xd) break;
      const point = this.char();
      if (point === 0 || (point === COLON && !colons)) break;
      const letter = String.fromCodePoint(point);
      if (!nameStart.test(letter) && (this.i === from || !nameRest.test(letter))) break;
      this.next(point);
    }
    return this.i === from ? null : this.text.slice(from, this.i);
  }

  *#bytes(): Generator<number> {
    let given = 0;
    for (let at = this.i; at < this.text.length && given < 4;) {
      const unit = this.text.charCodeAt(at);
      const point = this.text.codePointAt(at) ?? 0;
      const bytes = isBadByte(unit)
        ? [unit - 0xdc00]
        : [...Buffer.from(String.fromCodePoint(point))];
      for (const byte of bytes.slice(0, 4 - given)) {
        given += 1;
        yield byte;
      }
      at += point > 0xffff ? 2 : 1;
    }
  }
}
