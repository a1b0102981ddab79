import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';

const inPath = (name: string): boolean => {
  // Daemons such as nginx and squid live in sbin, which a plain user's PATH may lack.
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => isExecutable(path.join(folder, name)));
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A shim in PATH (pyenv) may stand for a version that is not installed: only a run tells. */
const runs = (name: string): boolean => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const isPresent = (component: string): boolean => {
  if (component === 'root') return process.getuid?.() === 0;
  if (component.startsWith('python')) return runs(component);
  return inPath(component);
};

/**
 * Why tests that need these components cannot run here, or null when they can. Components are programs by
 * name, and `root`. With CI=true an absent component is an error: a judge that skips has not judged.
 */
export const missing = (...components: readonly string[]): string | null => {
  const absent = components.filter((component) => !isPresent(component));
  if (absent.length === 0) return null;
  const reason = `needs ${absent.join(', ')}`;
  if (process.env['CI'] === 'true') throw new Error(`${reason}, and CI=true allows no skipping`);
  return reason;
};

/**
 * `describe` for tests that need components: `requires('python2.7', 'root')('the judge', () => …)`. Where
 * one is absent the tests are skipped and the reason stands in their name and on stderr.
 */
export const requires =
  (...components: readonly string[]) =>
  (name: string, body: () => void): void => {
    const reason = missing(...components);
    if (reason === null) {
      describe(name, body);
      return;
    }
    process.stderr.write(`skipped: ${name} (${reason})\n`);
    describe.skip(`${name} (${reason})`, body);
  };
