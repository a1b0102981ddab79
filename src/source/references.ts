import { dirname, resolve } from 'node:path';

import { editDistance } from './nearest-key.ts';
import { fieldOf, type Path, pathId, type Place, type Report } from './place.ts';

/** What a source file may ask of the machine it is read on. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readFile(path: string): Promise<string>;
}

/** Texts to take as they are, by path, with what to write for them in a source file where that is known. */
export type Literals = ReadonlyMap<string, string | undefined>;

export interface Resolved {
  readonly value: unknown;
  /** Texts that held a reference, as they were written. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths whose reference led nowhere: nothing more is said of them. */
  readonly broken: ReadonlySet<string>;
}

const references = /\$\{(env|file):([^}]*)\}/g;
/** `${`, a word, and what would be a reference were the word `env` or `file`. */
const nearly = /\$\{[ \t]*(\w{1,8})[ \t]*([:.=/ ]?)([^}]*)(\}?)/g;

/** Where references of `file` begin: its own folder; the working directory for standard input and flags. */
export const baseOf = (file: string | undefined): string =>
  file === undefined || file === '-' ? '.' : dirname(file);

/**
 * Replaces `${env:NAME}` and `${file:PATH}` in every text below `value`. A value that is missing is a problem that
 * names it; no value is ever part of a message.
 */
export const resolveReferences = async (
  value: unknown,
  base: string,
  world: World,
  place: Place,
  report: Report,
  literals: Literals = new Map(),
): Promise<Resolved> => {
  const written = new Map<string, string>();
  for (const [id, reference] of literals) if (reference !== undefined) written.set(id, reference);
  const broken = new Set<string>();

  const fail = (
    code: 'config-secret-missing' | 'config-reference',
    path: Path,
    message: string,
  ): undefined => {
    report(code, path, message);
    broken.add(pathId(path));
  };

  const lookUp = async (kind: string, name: string, path: Path): Promise<string | undefined> => {
    const label = place.label(fieldOf(path));
    if (name.trim() === '')
      return fail(
        'config-reference',
        path,
        `${label}: a name is missing; write \${env:NAME} or \${file:PATH}.`,
      );
    if (kind === 'env') {
      const found = Object.hasOwn(world.env, name) ? world.env[name] : undefined;
      return (
        found ??
        fail(
          'config-secret-missing',
          path,
          `${label}: the environment variable ${name} is not set; export it first.`,
        )
      );
    }
    try {
      return fileValue(await world.readFile(resolve(base, name)));
    } catch (fault) {
      return fail(
        'config-secret-missing',
        path,
        `${label}: the file ${name} ${whyUnreadable(fault, base)}.`,
      );
    }
  };

  const text = async (raw: string, path: Path): Promise<string> => {
    const parts: string[] = [];
    let done = 0;
    for (const match of raw.matchAll(references)) {
      const found = await lookUp(match[1] as string, match[2] as string, path);
      parts.push(raw.slice(done, match.index));
      // Inside a proxy's URL the value stands for itself: an @ or : in it must not cut the URL.
      const inside = fieldOf(path) === 'proxy' && match[0].length < raw.length;
      parts.push(inside ? encodeURIComponent(wellFormed(found ?? '')) : (found ?? ''));
      done = match.index + match[0].length;
    }
    if (done > 0) written.set(pathId(path), raw);
    const rest = raw.replace(references, '');
    if (looksMeant(rest, raw, world.env))
      fail(
        'config-reference',
        path,
        `${place.label(fieldOf(path))}: this looks like a reference, but is none; write \${env:NAME} or \${file:PATH}.`,
      );
    return parts.join('') + raw.slice(done);
  };

  const walk = async (node: unknown, path: Path): Promise<unknown> => {
    if (typeof node === 'string')
      return node.includes('${') && !literals.has(pathId(path)) ? await text(node, path) : node;
    if (Array.isArray(node)) {
      const items: unknown[] = [];
      for (const [index, item] of node.entries()) items.push(await walk(item, [...path, index]));
      return items;
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries: [string, unknown][] = [];
    for (const [key, child] of Object.entries(node))
      entries.push([key, await walk(child, [...path, key])]);
    return Object.fromEntries(entries);
  };

  return { value: await walk(value, []), written, broken };
};

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

/** One final newline is the editor's, a byte order mark at the start Windows'; neither is part of a secret. */
export const fileValue = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r?\n$/, '');

/** `base`: where the relative path began. */
export const whyUnreadable = (fault: unknown, base: string): string => {
  const code = (fault as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT')
    return base === '.'
      ? 'does not exist'
      : 'does not exist (a relative path begins at the folder of the source file)';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  if (code === 'EISDIR') return 'is a folder';
  return 'cannot be read';
};

/** A slip of the two references: `${ENV:X}`, `${evn:X}`, `${env.X}`, `${env:X` without its end, `${X}` of a set X. */
const looksMeant = (rest: string, raw: string, env: NodeJS.ProcessEnv): boolean => {
  const shell = /^\$\{(\w+)\}$/.exec(raw)?.[1];
  if (shell !== undefined && Object.hasOwn(env, shell)) return true;
  return [...rest.matchAll(nearly)].some(([, word = '', mark = '', , end = '']) => {
    const name = word.toLowerCase();
    const exact = name === 'env' || name === 'file';
    const close = editDistance(name, 'env') <= 1 || editDistance(name, 'file') <= 1;
    return exact ? mark !== '' || end === '' : close && mark === ':';
  });
};
