import { inspect } from 'node:util';

export const redactedMark = '[redacted]';

/**
 * A value that must not be seen. Printing it in any way gives the mark; only `reveal()` gives the value,
 * so a search for `reveal(` finds every place where a secret leaves its envelope.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  get isBlank(): boolean {
    return this.#value === '';
  }

  toString(): string {
    return redactedMark;
  }

  toJSON(): string {
    return redactedMark;
  }

  [inspect.custom](): string {
    return redactedMark;
  }
}
