import type { Pattern } from './patterns.ts';

/** State 0 has read nothing of any pattern. */
export const root = 0;

/**
 * Aho-Corasick over code points: one pass finds every pattern, and the state at the end of a text says how much
 * of a pattern had begun there.
 */
export class Automaton {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #fail: number[] = [root];
  readonly #depth: number[] = [0];
  /** Longest pattern that ends in this state. */
  readonly #match: (Pattern | undefined)[] = [undefined];
  /** Length of the shortest pattern that begins with what this state has read. */
  readonly #shortest: number[] = [0];
  readonly patterns: readonly Pattern[];

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    for (const pattern of patterns) this.#insert(pattern);
    this.#link();
  }

  step(state: number, label: number): number {
    let from = state;
    for (;;) {
      const to = this.#next[from]?.get(label);
      if (to !== undefined) return to;
      if (from === root) return root;
      from = this.fail(from);
    }
  }

  /** Whether some pattern begins with `label`. */
  begins(label: number): boolean {
    return this.#next[root]?.has(label) ?? false;
  }

  fail(state: number): number {
    return this.#fail[state] ?? root;
  }

  /** How many labels of a pattern this state has read. */
  depth(state: number): number {
    return this.#depth[state] ?? 0;
  }

  match(state: number): Pattern | undefined {
    return this.#match[state];
  }

  shortest(state: number): number {
    return this.#shortest[state] ?? 0;
  }

  /** Labels with which some pattern begins. */
  firstLabels(): readonly number[] {
    return [...(this.#next[root]?.keys() ?? [])];
  }

  #insert(pattern: Pattern): void {
    let state = root;
    for (const label of pattern.labels) {
      const children = this.#next[state] as Map<number, number>;
      let child = children.get(label);
      if (child === undefined) {
        child = this.#next.length;
        children.set(label, child);
        this.#next.push(new Map());
        this.#fail.push(root);
        this.#depth.push(this.depth(state) + 1);
        this.#match.push(undefined);
        this.#shortest.push(pattern.labels.length);
      }
      this.#shortest[child] = Math.min(this.shortest(child), pattern.labels.length);
      state = child;
    }
    if (state !== root) this.#match[state] ??= pattern;
  }

  #link(): void {
    const queue = [...(this.#next[root]?.values() ?? [])];
    for (let index = 0; index < queue.length; index += 1) {
      const state = queue[index] as number;
      for (const [label, child] of this.#next[state] ?? []) {
        this.#fail[child] = this.step(this.fail(state), label);
        this.#match[child] ??= this.#match[this.fail(child)];
        queue.push(child);
      }
    }
  }
}
