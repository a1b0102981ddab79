import type { Site } from './build-source.ts';
import { buildSource } from './build-source.ts';
import { checkShape } from './check-shape.ts';
import { typed } from './field-words.ts';
import { mergeLeaves } from './leaves.ts';
import { fieldOf, type Path, pathId, type Place, type Problems } from './place.ts';
import { type Literals, resolveReferences, type World } from './references.ts';
import type { Secret } from './secret.ts';
import type { Source } from './source.ts';

export interface Documented {
  readonly source: Source | undefined;
  readonly name: string | undefined;
  readonly path: Path;
}

/** Gives references the type of the field in which they stand: `pollingPort: ${env:PORT}`. */
const retype = (value: unknown, written: ReadonlyMap<string, string>, path: Path = []): unknown => {
  if (typeof value === 'string')
    return written.has(pathId(path)) ? typed(fieldOf(path), value) : value;
  if (Array.isArray(value))
    return value.map((item, index) => retype(item, written, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, retype(child, written, [...path, key])]),
  );
};

export interface Origin {
  readonly place: Place;
  /** Folder at which relative paths begin. */
  readonly base: string;
  readonly world: World;
  /** Takes every secret that is met. */
  readonly secrets: Secret[];
  readonly literals?: Literals;
}

/** One parsed document to its sources; whatever is wrong with it goes to `problems`. */
export const readDocument = async (
  value: unknown,
  origin: Origin,
  problems: Problems,
): Promise<readonly Documented[]> => {
  const { place, base, world, secrets } = origin;
  const report = problems.reporter(place);
  const resolved = await resolveReferences(value, base, world, place, report, origin.literals);
  const document = retype(resolved.value, resolved.written);
  const faulty = checkShape(document, place, report, resolved.broken);
  if (!faulty) return [];
  const site: Site = { place, report, faulty, written: resolved.written, base, world, secrets };
  const { sources, defaults } = document as {
    readonly sources: readonly unknown[];
    readonly defaults?: unknown;
  };
  const found: Documented[] = [];
  for (const [index, entry] of sources.entries()) {
    const path = ['sources', index];
    if (faulty.has(pathId(path))) continue;
    const leaves = mergeLeaves(defaults, entry, index);
    const name = leaves.get('name')?.value;
    found.push({
      source: await buildSource(leaves, site, path),
      name: typeof name === 'string' ? name : undefined,
      path: [...path, 'name'],
    });
  }
  return found;
};
