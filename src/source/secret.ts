import { inspect } from 'node:util';

export const redactedMark = '[redacted]';

/**
 * A value that must not be seen. Printing it in any way gives the mark; only `reveal()` gives the value,
 * so a search for `reveal(` finds every place where a secret leaves its envelope.
 */
export class Secret {
  readonly #value: string;
  readonly #reference: string | undefined;

  /** `reference`: the `${env:NAME}` or `${file:PATH}` that the value came from, where it came from just one. */
  constructor(value: string, reference?: string) {
    this.#value = value;
    this.#reference = reference;
  }

  reveal(): string {
    return this.#value;
  }

  get reference(): string | undefined {
    return this.#reference;
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
