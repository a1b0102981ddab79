import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

export type PythonVersion = '2.7' | '3.11';

const pyenvCandidates = (version: PythonVersion): string[] => {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .filter((name) => name.startsWith(`${version}.`))
    .map((name) => join(versions, name, 'bin', `python${version}`))
    .filter((path) => existsSync(path));
};

/**
 * An interpreter that really runs: on PATH there may be a shim of pyenv's that only says where the
 * version would be.
 */
export const findPython = async (version: PythonVersion): Promise<string | null> => {
  for (const candidate of [`python${version}`, ...pyenvCandidates(version)]) {
    const { status, stdout } = await runCommand(
      candidate,
      ['-c', 'import sys; sys.stdout.write("%d.%d" % sys.version_info[:2])'],
      { deadlineMs: 20_000 },
    );
    if (status === 0 && stdout === version) return candidate;
  }
  return null;
};
