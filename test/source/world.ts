import type { FlagWorld } from '../../src/source/source-from-flags.ts';

/** A machine with just these files and variables. Paths are looked up by their end. */
export const worldOf = (
  env: NodeJS.ProcessEnv = {},
  files: Readonly<Record<string, string>> = {},
  stdin = '',
): FlagWorld & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    env,
    asked,
    readFile: (path) => {
      asked.push(path);
      const name = Object.keys(files).find((end) => path.endsWith(end));
      if (name !== undefined) return Promise.resolve(files[name] as string);
      return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
    },
    readStdin: () => Promise.resolve(stdin),
  };
};
