import { flagPlace, sourceEntry } from './flag-document.ts';
import type { LoadedSources } from './load-sources.ts';
import { pathId, Problems } from './place.ts';
import { readDocument } from './read-document.ts';
import { fileValue, whyUnreadable, type World } from './references.ts';
import type { Secret } from './secret.ts';
import type { SourceFlags } from './source-flags.ts';

export interface FlagWorld extends World {
  /** All of standard input, for `--password-stdin`. */
  readStdin(): Promise<string>;
}

/** One source from flags alone, under the same rules as one from a file; problems name the flag. */
export const sourceFromFlags = async (
  flags: SourceFlags,
  world: FlagWorld,
): Promise<LoadedSources> => {
  const problems = new Problems();
  const secrets: Secret[] = [];
  const password = await readPassword(flags, world, problems);
  const literals = new Map([
    [pathId(['sources', 0, 'credentials', 'password']), password?.reference],
  ]);
  const documented = await readDocument(
    { sources: [sourceEntry(flags, password?.value)] },
    { place: flagPlace, base: '.', world, secrets, literals },
    problems,
  );
  const sources = documented.flatMap(({ source }) => (source ? [source] : []));
  return { sources: problems.list.length > 0 ? [] : sources, secrets, problems: problems.list };
};

interface Password {
  readonly value: string;
  /** How a source file would refer to it. */
  readonly reference: string | undefined;
}

const readPassword = async (
  { passwordStdin, passwordFile: file }: SourceFlags,
  world: FlagWorld,
  problems: Problems,
): Promise<Password | undefined> => {
  const fail = (key: string, message: string): undefined => {
    problems.add({ code: 'config-secret-missing', key, message });
  };
  if (passwordStdin) {
    if (file === undefined)
      return { value: fileValue(await world.readStdin()), reference: undefined };
    return fail(
      '--password-stdin',
      '--password-stdin and --password-file both give the password; keep one of them.',
    );
  }
  if (file === undefined) return undefined;
  try {
    // A path with a brace cannot stand in a reference.
    const reference = /[{}]/.test(file) ? undefined : `\${file:${file}}`;
    return { value: fileValue(await world.readFile(file)), reference };
  } catch (fault) {
    return fail('--password-file', `--password-file ${file} ${whyUnreadable(fault, '.')}.`);
  }
};
