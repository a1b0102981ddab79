/**
 * Header lines as Python 2.7's httplib collects them and urllib3 1.16 takes them apart a second time: the two do not
 * agree on lines that begin with a blank.
 */
export class HeadLines {
  readonly #kept: string[] = [];
  readonly #values = new Map<string, string>();
  readonly #breach: (name: string) => void;
  #seen = '';
  #first = true;

  constructor(breach: (name: string) => void) {
    this.#breach = breach;
  }

  /** Lines that count; httplib gives up beyond a hundred. */
  get count(): number {
    return this.#kept.length;
  }

  add(line: string): void {
    const isFrom = this.#first && line.startsWith('From ');
    if (isFrom) return this.#breach('header-without-name');
    this.#first = false;
    if (this.#seen !== '' && /^[ \t]/.test(line)) {
      this.#breach('folded-header');
      this.#kept.push(line);
      this.#values.set(this.#seen, `${this.#values.get(this.#seen)}\n ${stripped(line)}`);
      return;
    }
    const colon = line.indexOf(':');
    this.#seen = colon < 0 ? '' : line.slice(0, colon).toLowerCase();
    if (this.#seen === '') return this.#breach('header-without-name');
    if (/^[ \t]/.test(line))
      this.#breach(this.#kept.length === 0 ? 'fold-without-header' : 'folded-header');
    else if (/\s$/.test(this.#seen)) this.#breach('blank-before-colon');
    const value = stripped(line.slice(colon + 1));
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(value)) this.#breach('control-byte');
    this.#kept.push(line);
    const before = this.#values.get(this.#seen);
    this.#values.set(this.#seen, before === undefined ? value : `${before}, ${value}`);
  }

  /** What httplib itself reads of a header. */
  value(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  /** What urllib3 hands on. */
  get headers(): readonly (readonly [string, string])[] {
    const headers: [string, string][] = [];
    for (const line of this.#kept) {
      const last = headers.at(-1);
      const colon = line.indexOf(':');
      if (last && /^[ \t]/.test(line)) last[1] = `${last[1]}\r\n${line.replace(/[\t-\r ]+$/, '')}`;
      else headers.push([line.slice(0, colon), stripped(line.slice(colon + 1))]);
    }
    return headers;
  }
}

/** Python's `strip()` of bytes. */
const stripped = (text: string): string => text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
