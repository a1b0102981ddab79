import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Result, SourceResult } from '../../src/engine/result.ts';
import { repoRoot } from './repo-root.ts';
import { runCommand } from './run-command.ts';

export interface CheckRun {
  readonly status: number | null;
  readonly result: Result;
  /** The only source of the file. */
  readonly source: SourceResult;
}

/** Logins of the source and of its proxy, as they could turn up in clear. */
const secretsOf = (source: Readonly<Record<string, unknown>>): string[] => {
  const proxy = typeof source['proxy'] === 'string' ? new URL(source['proxy']) : null;
  const login = Object.values((source['credentials'] ?? {}) as Record<string, string>);
  return [...login, proxy?.username ?? '', proxy?.password ?? ''].filter((text) => text !== '');
};

/**
 * Runs the built program as a user would: source file in, JSON document out.
 * @param source one entry of `sources`, as YAML keys
 * @param flags further flags of `check`
 */
export const checkCli = async (
  source: Readonly<Record<string, unknown>>,
  flags: readonly string[] = [],
): Promise<CheckRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'taxii-probe-check-'));
  try {
    const file = join(folder, 'source.yaml');
    writeFileSync(file, stringify({ sources: [source] }));
    const { status, stdout, stderr, problem } = await runCommand(
      process.execPath,
      [join(repoRoot, 'dist', 'cli.js'), 'check', file, '--format', 'json', ...flags],
      { cwd: folder, deadlineMs: 120_000 },
    );
    const seen = secretsOf(source).filter((secret) => `${stdout}${stderr}`.includes(secret));
    if (seen.length > 0) throw new Error(`check printed ${seen.length} of its secrets`);
    let result: Result;
    try {
      result = JSON.parse(stdout) as Result;
    } catch {
      throw new Error(
        `check gave no JSON (${problem ?? status})\n${stdout.slice(0, 2_000)}\n${stderr}`,
      );
    }
    const [first] = result.sources;
    if (first === undefined) throw new Error(`check gave no source\n${stdout.slice(0, 2_000)}`);
    return { status, result, source: first };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
