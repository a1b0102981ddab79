/** Namespace bindings of the open elements, innermost last. */
export class NamespaceScope {
  readonly #bindings = new Map<string, string[]>();
  readonly #declared: (readonly string[] | null)[] = [];
  readonly #outer: NamespaceScope | null;

  /** `outer`: bindings around, which stay as they are. */
  constructor(outer: NamespaceScope | null = null) {
    this.#outer = outer;
  }

  /** `declarations`: prefix (empty for the default namespace) and name, or null for none. */
  open(declarations: readonly (readonly [string, string])[] | null): void {
    this.#declared.push(declarations?.map(([prefix]) => prefix) ?? null);
    for (const [prefix, name] of declarations ?? []) {
      const stack = this.#bindings.get(prefix);
      if (stack) stack.push(name);
      else this.#bindings.set(prefix, [name]);
    }
  }

  close(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#bindings.get(prefix)?.pop();
  }

  /** null: not bound. */
  resolve(prefix: string): string | null {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    return (this.#bindings.get(prefix)?.at(-1) || this.#outer?.resolve(prefix)) ?? null;
  }
}
