import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of package.json, found upward: these files also run as one bundle, where a path relative to the module
 * would be wrong.
 */
const findRepoRoot = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the interop files');
    folder = parent;
  }
  return folder;
};

export const repoRoot = findRepoRoot();

/** Holds what is costly to make and cheap to lose; ignored by git. */
export const cacheFolder = join(repoRoot, '.cache', 'interop');

export const interopFolder = join(repoRoot, 'test', 'interop');
