import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSources, type LoadedSources, type SourceFile } from '../../source/load-sources.ts';
import { overrideSources } from '../../source/override-sources.ts';
import { sourceFromFlags } from '../../source/source-from-flags.ts';
import type { Source } from '../../source/source.ts';
import { readInput } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckFlags } from './check-flags.ts';

export interface Loaded extends LoadedSources {
  /** Folder at which the relative paths of the sources begin. */
  readonly folder: string;
}

const world = {
  env: process.env,
  readFile: (file: string) => readFile(file, 'utf8'),
  readStdin: () => readInput('-'),
};

/** The sources of the files, or the one that the flags describe. */
export const load = async (names: readonly string[], flags: CheckFlags): Promise<Loaded> => {
  if (names.length === 0) return fromFlags(flags);
  if (names.filter((name) => name === '-').length > 1) {
    throw new UsageError('- stands for standard input, which can be read once.');
  }
  const files: SourceFile[] = [];
  for (const file of names) files.push({ file, text: await readInput(file) });
  const loaded = await loadSources(files, world);
  const { sources, secrets, problems } = await overrideSources(
    loaded.sources,
    atHome(flags),
    world,
  );
  return {
    folder: folderOf(names),
    sources: chosen(sources, flags.only),
    secrets: [...loaded.secrets, ...secrets],
    problems: [...loaded.problems, ...problems],
  };
};

const fromFlags = async (flags: CheckFlags): Promise<Loaded> => {
  if (flags.hostname === undefined && flags.pollingPath === undefined) {
    throw new UsageError(
      'Name a source file, or describe one source with --hostname, --polling-path and --collection.',
    );
  }
  return { ...(await sourceFromFlags(flags, world)), folder: '.' };
};

const chosen = (
  sources: readonly Source[],
  only: readonly string[] | undefined,
): readonly Source[] => {
  if (only === undefined || sources.length === 0) return sources;
  const unknown = only.find((name) => !sources.some((source) => source.name === name));
  if (unknown !== undefined) {
    const names = sources.map(({ name }) => `"${name}"`).join(', ');
    throw new UsageError(`--only ${unknown}: there is no such source; there are ${names}.`);
  }
  return sources.filter(({ name }) => only.includes(name));
};

const folderOf = ([file = '-']: readonly string[]): string =>
  file === '-' ? '.' : path.dirname(file);

/** Paths typed as flags begin where the program runs, not at the file that they are laid over. */
const atHome = (flags: CheckFlags): CheckFlags =>
  flags.ca === undefined ? flags : { ...flags, ca: flags.ca.map((file) => path.resolve(file)) };
