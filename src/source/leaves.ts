import type { Path } from './place.ts';

/** One value of a source and where it was written, be it in the source or in the defaults. */
export interface Leaf {
  readonly value: unknown;
  readonly path: Path;
}

/** Values of one source by field: `pollingPath`, `credentials.username`. */
export type Leaves = ReadonlyMap<string, Leaf>;

const nested = new Set(['credentials', 'certificateAuthorities']);

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leavesOf = (entry: unknown, path: Path): [string, Leaf][] =>
  isMapping(entry)
    ? Object.entries(entry).flatMap(([key, value]): [string, Leaf][] => [
        [key, { value, path: [...path, key] }],
        ...(nested.has(key) && isMapping(value)
          ? Object.entries(value).map(([inner, child]): [string, Leaf] => [
              `${key}.${inner}`,
              { value: child, path: [...path, key, inner] },
            ])
          : []),
      ])
    : [];

/** The source's own values over the defaults; a mapping that the source leaves empty (null) removes the default's. */
export const mergeLeaves = (defaults: unknown, entry: unknown, index: number): Leaves => {
  const own = leavesOf(entry, ['sources', index]);
  const cleared = own
    .filter(([key, { value }]) => nested.has(key) && value === null)
    .map(([key]) => `${key}.`);
  const inherited = leavesOf(defaults, ['defaults']).filter(
    ([key]) => key !== 'name' && !cleared.some((prefix) => key.startsWith(prefix)),
  );
  return new Map([...inherited, ...own]);
};
