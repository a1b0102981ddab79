import type { Problem } from '../engine/result.ts';
import { type Place, Problems } from './place.ts';
import { readDocument } from './read-document.ts';
import { readYaml } from './read-yaml.ts';
import { baseOf, type World } from './references.ts';
import type { Secret } from './secret.ts';
import type { Source } from './source.ts';

export interface LoadedSources {
  /** Empty when there is a problem: a wrong file never runs half. */
  readonly sources: readonly Source[];
  /** Every secret that was read, also from files with problems; with `user:password` of each login. */
  readonly secrets: readonly Secret[];
  readonly problems: readonly Problem[];
}

export interface SourceFile {
  /** As given by the user; `-` for standard input. Relative paths inside begin at its folder. */
  readonly file: string;
  readonly text: string;
}

/** Reads source files. Never throws for what they hold: all that is wrong, in all of them, comes as problems. */
export const loadSources = async (
  inputs: readonly SourceFile[],
  world: World,
): Promise<LoadedSources> => {
  const problems = new Problems();
  const secrets: Secret[] = [];
  const sources: Source[] = [];
  const names = new Map<string, string>();
  for (const { file, text } of inputs) {
    const reading = readYaml(file, text, problems);
    if (!reading) continue;
    const { place, value } = reading;
    for (const found of await readDocument(
      value,
      { place, base: baseOf(file), world, secrets },
      problems,
    )) {
      if (found.source) sources.push(found.source);
      if (found.name !== undefined)
        checkName(found.name, place.where(found.path), names, problems, place);
    }
  }
  return { sources: problems.list.length > 0 ? [] : sources, secrets, problems: problems.list };
};

const checkName = (
  name: string,
  where: Pick<Problem, 'file' | 'line' | 'key'>,
  names: Map<string, string>,
  problems: Problems,
  place: Place,
): void => {
  const here = `${where.file ?? ''}${where.line === undefined ? '' : ` line ${where.line}`}`;
  const first = names.get(name);
  if (first === undefined) {
    names.set(name, here);
    return;
  }
  problems.add({
    code: 'config-duplicate-name',
    ...where,
    message: `${place.label('name')} is taken: ${first} has the same. Reports and the ESA's log tell sources apart by their names; change one.`,
  });
};
