import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Dialect } from '../../src/esa/client-outcome.ts';
import type { Result, SourceResult } from '../../src/engine/result.ts';
import type { Running } from '../../src/lab/lab.ts';
import { repoRoot } from './repo-root.ts';
import { runCommand } from './run-command.ts';

/**
 * Checks all scenarios with the built program in one run, as a user with many sources would.
 * @returns the result by scenario; one whose source file is refused has none
 */
export const predictAll = async (
  running: readonly Running[],
  dialect: Dialect,
): Promise<ReadonlyMap<string, SourceResult>> => {
  const folder = mkdtempSync(join(tmpdir(), 'taxii-probe-judge-'));
  try {
    const file = join(folder, 'sources.yaml');
    writeFileSync(file, stringify({ sources: running.map(({ source }) => source) }));
    const { status, stdout, stderr, problem } = await runCommand(
      process.execPath,
      [
        join(repoRoot, 'dist', 'cli.js'),
        'check',
        file,
        '--format=json',
        '--no-trials',
        `--dialect=${dialect}`,
        '--connect-timeout=3',
        '--timeout=4',
        '--concurrency=8',
      ],
      { cwd: folder, deadlineMs: 600_000 },
    );
    let result: Result;
    try {
      result = JSON.parse(stdout) as Result;
    } catch (error) {
      const said = `${stdout.slice(0, 1_000)}\n${stderr.slice(-2_000)}`;
      throw new Error(`check gave no JSON (${problem ?? status})\n${said}`, { cause: error });
    }
    if (result.problems !== undefined && result.sources.length === 0) {
      throw new Error(`check refused the source file: ${JSON.stringify(result.problems, null, 2)}`);
    }
    return new Map(result.sources.map((source) => [source.name, source]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
