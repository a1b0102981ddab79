import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.ts';

/** Servers live in sbin, which is not on everybody's PATH. */
const searchPath = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin',
];

export const findCommand = (name: string): string | null => {
  for (const folder of searchPath) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
};

let aptUpdated = false;

const aptInstall = async (packages: readonly string[]): Promise<string | null> => {
  // RUNLEVEL=1 keeps the package from starting the service: ours has its own configuration.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  if (!aptUpdated) {
    await runCommand('apt-get', ['update', '-q'], { env, deadlineMs: 180_000 });
    aptUpdated = true;
  }
  const { status, stderr, problem } = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    { env, deadlineMs: 300_000 },
  );
  return status === 0 ? null : (problem ?? stderr.trim().split('\n').at(-1) ?? 'unknown reason');
};

/**
 * Installs what is missing where that is possible (Debian, root).
 * @param wanted command name -> Debian package
 * @returns null when all are there, else what is missing and why, as one sentence
 */
export const ensureCommands = async (
  wanted: Readonly<Record<string, string>>,
): Promise<string | null> => {
  const missing = Object.entries(wanted).filter(([command]) => findCommand(command) === null);
  if (missing.length === 0) return null;
  const names = missing.map(([command]) => command).join(', ');
  const packages = [...new Set(missing.map(([, name]) => name))];
  const byHand = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) return `${names} missing, and only root may install: ${byHand}`;
  if (findCommand('apt-get') === null) return `${names} missing, and there is no apt-get here`;
  const problem = await aptInstall(packages);
  const still = missing.map(([command]) => command).filter((name) => findCommand(name) === null);
  if (still.length === 0) return null;
  return `${still.join(', ')} missing, and "${byHand}" failed: ${problem ?? 'command not in the package'}`;
};
