import type { Problem } from '../engine/result.ts';

/** Keys and list positions, from the top of a source file. */
export type Path = readonly (string | number)[];

/** Knows where each value was written, and by which name its writer knows it. */
export interface Place {
  where(path: Path): Pick<Problem, 'file' | 'line' | 'key'>;
  /** What to call a field of a source: `pollingPath`, or `--polling-path`. */
  label(field: string): string;
}

/** Field of a source that a path leads to: `credentials.password`; list positions are dropped. */
export const fieldOf = (path: Path): string =>
  path
    .slice(path[0] === 'sources' ? 2 : path[0] === 'defaults' ? 1 : 0)
    .filter((part) => typeof part === 'string')
    .join('.');

export const pathText = (path: Path): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part))
    .join('');

/** Keys for sets and maps of paths. */
export const pathId = (path: Path): string => JSON.stringify(path);

export type Report = (code: ProblemCode, path: Path, message: string) => void;

export type ProblemCode =
  | 'config-file-unreadable'
  | 'config-yaml'
  | 'config-empty'
  | 'config-shape'
  | 'config-unknown-key'
  | 'config-wrong-type'
  | 'config-out-of-range'
  | 'config-missing'
  | 'config-text'
  | 'config-hostname'
  | 'config-path'
  | 'config-interval'
  | 'config-proxy'
  | 'config-address'
  | 'config-certificates'
  | 'config-reference'
  | 'config-secret-missing'
  | 'config-duplicate-name'
  | 'config-flag-with-file';

/** Collects problems, each once: a fault of `defaults` would otherwise be told for every source. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  reporter(place: Place): Report {
    return (code, path, message) => this.add({ code, ...place.where(path), message });
  }

  add(problem: Problem): void {
    this.#found.set(
      JSON.stringify([problem.code, problem.file, problem.line, problem.key, problem.message]),
      problem,
    );
  }

  /** In the order of the files, and within a file of its lines. */
  get list(): readonly Problem[] {
    const all = [...this.#found.values()];
    const files = [...new Set(all.map(({ file }) => file))];
    return all.toSorted(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
  }
}
