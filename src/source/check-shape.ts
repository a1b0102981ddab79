import * as v from 'valibot';

import { kindOf, typeHint, whatFieldTakes } from './field-words.ts';
import { nearestKey } from './nearest-key.ts';
import { fieldOf, type Path, pathId, type Place, type ProblemCode, type Report } from './place.ts';
import { allowedKeys, sourceFileSchema } from './schema.ts';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Keys and types against the schema. Gives the paths at fault, so that nothing more is said of their values, or
 * undefined when there is no list of sources to go on with.
 */
export const checkShape = (
  value: unknown,
  place: Place,
  report: Report,
  broken: ReadonlySet<string>,
): Set<string> | undefined => {
  if (!checkTop(value, report)) return undefined;
  const faulty = new Set(broken);
  checkKeys(value, [], { place, report, faulty });

  const parsed = v.safeParse(sourceFileSchema, value);
  for (const issue of parsed.issues ?? []) {
    // Unknown keys have been told, all of them and with advice; missing ones may come from the defaults.
    if (issue.type === 'strict_object' && (issue.expected === 'never' || issue.input === undefined))
      continue;
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    if (faulty.has(pathId(path))) continue;
    faulty.add(pathId(path));
    const field = fieldOf(path);
    const entry = path.length === 2 && path[0] === 'sources';
    const named = typeof path.at(-1) === 'string';
    const label = entry ? 'Each item of sources' : place.label(field || String(path[0]));
    const must = entry
      ? 'a mapping of the keys of one source'
      : whatFieldTakes(field || String(path[0]));
    // A union here is the interval, of which text and 0 are the right kinds.
    const ranged =
      ['min_value', 'max_value', 'integer'].includes(issue.type) ||
      (issue.type === 'union' && ['string', 'number'].includes(typeof issue.input));
    report(
      ranged ? 'config-out-of-range' : 'config-wrong-type',
      path,
      `${label} must be ${must}${ranged ? '' : `; this is ${kindOf(issue.input)}`}.${named ? typeHint(field, issue.input) : ''}`,
    );
  }
  return faulty;
};

const example = '`sources:` and below it `- name: …`';

/** Whether there is a list of sources at all; what else stands at the top gets a sentence of its own. */
const checkTop = (value: unknown, report: Report): value is Record<string, unknown> => {
  const fail = (code: ProblemCode, path: Path, message: string): false => {
    report(code, path, message);
    return false;
  };
  if (value === null || value === undefined)
    return fail('config-empty', [], `The file is empty; it needs ${example}.`);
  if (Array.isArray(value))
    return fail(
      'config-shape',
      [],
      'The file begins with a list; put `sources:` above it and indent the list.',
    );
  if (!isMapping(value))
    return fail('config-shape', [], `The file holds a single text; it needs ${example}.`);
  if (!Object.hasOwn(value, 'sources')) {
    const keys = Object.keys(value);
    const slip = keys.find((key) => nearestKey(key, ['sources']) === 'sources');
    const single = keys.some((key) => allowedKeys['sources.*']?.includes(key));
    if (slip !== undefined)
      return fail(
        'config-unknown-key',
        [slip],
        `${slip} is no key of a source file; did you mean sources?`,
      );
    return fail(
      'config-shape',
      [],
      single
        ? 'This is a source without its list; put `sources:` above it, indent it, and begin it with `- `.'
        : `The key sources is missing; the file needs ${example}.`,
    );
  }
  if (value['sources'] === null)
    return fail(
      'config-empty',
      ['sources'],
      `sources is empty; it needs at least one source, \`- name: …\`.`,
    );
  if (Array.isArray(value['sources'])) {
    if (value['sources'].length > 0) return true;
    return fail(
      'config-empty',
      ['sources'],
      'sources is empty; it needs at least one source, `- name: …`.',
    );
  }
  return fail(
    'config-wrong-type',
    ['sources'],
    `sources must be ${whatFieldTakes('sources')}; this is ${kindOf(value['sources'])}.`,
  );
};

interface KeyCheck {
  readonly place: Place;
  readonly report: Report;
  readonly faulty: Set<string>;
}

const checkKeys = (value: unknown, path: Path, check: KeyCheck): void => {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkKeys(item, [...path, index], check);
    return;
  }
  const allowed =
    allowedKeys[path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')];
  if (!isMapping(value) || !allowed) return;
  for (const [key, child] of Object.entries(value)) {
    if (allowed.includes(key)) checkKeys(child, [...path, key], check);
    else reportUnknown(key, path, allowed, check);
  }
};

const reportUnknown = (
  key: string,
  path: Path,
  allowed: readonly string[],
  check: KeyCheck,
): void => {
  const near = nearestKey(key, allowed);
  // What was meant is there under a wrong name: that it is missing need not be told as well.
  if (near !== undefined) check.faulty.add(pathId([...path, ...near.split('.')]));
  // `credentials: {hunter2}` makes the password a key: without a likely meaning it is not repeated.
  const shown = isPlain(key) && (near !== undefined || path.at(-1) !== 'credentials');
  check.report(
    'config-unknown-key',
    shown ? [...path, key] : path,
    `${shown ? key : 'This'} is no key of ${holderOf(path)}; ${advice(key, near, path, allowed, check.place)}`,
  );
};

const holderOf = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'a source file';
  return typeof last === 'number' ? 'a source' : last;
};

const advice = (
  key: string,
  near: string | undefined,
  path: Path,
  allowed: readonly string[],
  place: Place,
): string => {
  if (key === 'name' && path[0] === 'defaults') return 'each source has a name of its own.';
  if (near !== undefined) return `did you mean ${near}?`;
  return `allowed are ${allowed.map((field) => place.label(field)).join(', ')}.`;
};

/** A key that is a sentence or worse would make the message unreadable. */
const isPlain = (key: string): boolean => /^[\w .-]{1,40}$/.test(key);
