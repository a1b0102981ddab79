import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCommands } from './ensure-commands.ts';
import { findPython } from './find-python.ts';
import type { PythonVersion } from './find-python.ts';
import { cacheFolder } from './repo-root.ts';
import { runCommand } from './run-command.ts';
import { withLock } from './with-lock.ts';

export interface EnvironmentRecipe {
  readonly python: PythonVersion;
  readonly packages: readonly string[];
  /** What must be importable; proves that the installation works. */
  readonly imports: string;
}

/** Last release that makes environments for Python 2.7. */
const virtualenvPin = 'virtualenv==20.15.1';

export const recipes = {
  /**
   * The client stack that fits the ESA's log lines. lxml is pinned to the libxml2 whose wordings fit;
   * the rest to what was found to work with it on 2.7.
   */
  esa27: {
    python: '2.7',
    packages: [
      'cabby==0.1.20',
      'requests==2.11.1',
      'libtaxii==1.1.119',
      'lxml==4.2.5',
      'colorlog==5.0.1',
      'furl==2.1.4',
      'orderedmultidict==1.0.2',
      'six==1.17.0',
    ],
    imports: 'cabby, requests, libtaxii, lxml',
  },
  /** The second dialect: the last cabby on Python 3, with the libraries of its time. */
  'py311-client': {
    python: '3.11',
    packages: [
      'cabby==0.1.23',
      'libtaxii==1.1.119',
      'requests==2.28.1',
      'urllib3==1.26.12',
      'lxml==4.9.2',
    ],
    imports: 'cabby, requests, libtaxii, lxml',
  },
  /** The same cabby with whatever requests is current: shows how far the wording drifts. */
  'py311-current': {
    python: '3.11',
    packages: ['cabby==0.1.23', 'libtaxii==1.1.119', 'requests'],
    imports: 'cabby, requests, libtaxii, lxml',
  },
  opentaxii: {
    python: '3.11',
    packages: [
      'opentaxii==0.9.3',
      'sqlalchemy<2.1',
      'marshmallow<4',
      'flask<4',
      'libtaxii==1.1.119',
      'gunicorn',
    ],
    imports: 'opentaxii, gunicorn, flask, sqlalchemy',
  },
} satisfies Record<string, EnvironmentRecipe>;

export type EnvironmentName = keyof typeof recipes;

export type Environment =
  | { readonly ready: true; readonly bin: string; readonly python: string }
  | { readonly ready: false; readonly missing: string };

const debianPythons: Partial<Record<PythonVersion, Readonly<Record<string, string>>>> = {
  '3.11': { 'python3.11': 'python3.11-venv' },
};

const markerOf = (recipe: EnvironmentRecipe): string =>
  JSON.stringify({ ...recipe, virtualenvPin });

const readMarker = (folder: string): string | null => {
  try {
    return readFileSync(join(folder, 'complete.json'), 'utf8');
  } catch {
    return null;
  }
};

/** Fails with the last lines of what the command said: pip's reason stands there. */
const must = async (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  const { status, stdout, stderr, problem } = await runCommand(command, args, {
    env,
    deadlineMs: 300_000,
  });
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-4).join(' | ');
  throw new Error(problem ?? `${args.slice(0, 4).join(' ')}: ${said}`);
};

const createEmpty = async (python: string, version: PythonVersion, folder: string) => {
  if (version !== '2.7') return must(python, ['-m', 'venv', folder]);
  const tools = join(cacheFolder, 'virtualenv-27');
  await must(python, ['-m', 'pip', 'install', '-q', '--upgrade', '--target', tools, virtualenvPin]);
  await must(python, ['-m', 'virtualenv', '-q', '-p', python, folder], {
    ...process.env,
    PYTHONPATH: tools,
  });
};

const build = async (recipe: EnvironmentRecipe, python: string, folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  await createEmpty(python, recipe.python, folder);
  const own = join(folder, 'bin', 'python');
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check'];
  await must(own, [...pip, ...recipe.packages]);
  await must(own, ['-c', `import ${recipe.imports}`]);
  writeFileSync(join(folder, 'complete.json'), markerOf(recipe));
};

/**
 * Makes the environment, or finds it made: the marker holds the pins, so a changed pin rebuilds.
 * What cannot be made is told in `missing`, never thrown, so that a test can say why it is skipped.
 */
export const ensureEnvironment = async (name: EnvironmentName): Promise<Environment> => {
  const recipe: EnvironmentRecipe = recipes[name];
  const folder = join(cacheFolder, 'environments', name);
  const ready: Environment = {
    ready: true,
    bin: join(folder, 'bin'),
    python: join(folder, 'bin', 'python'),
  };
  if (readMarker(folder) === markerOf(recipe)) return ready;
  mkdirSync(cacheFolder, { recursive: true });
  return withLock(join(cacheFolder, 'environments.lock'), async () => {
    if (readMarker(folder) === markerOf(recipe)) return ready;
    let python = await findPython(recipe.python);
    const packages = debianPythons[recipe.python];
    if (python === null && packages !== undefined) {
      await ensureCommands(packages);
      python = await findPython(recipe.python);
    }
    if (python === null) {
      return { ready: false, missing: `no Python ${recipe.python} on PATH or in pyenv` };
    }
    try {
      await build(recipe, python, folder);
      return ready;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ready: false, missing: `Python environment ${name} could not be made: ${reason}` };
    }
  });
};
