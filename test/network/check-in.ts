import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { withResolver } from './with-resolver.ts';
import type { FindingResult, Result, SourceResult, StageResult } from '../../src/engine/result.ts';
import type { StageId } from '../../src/engine/stage-id.ts';
import { repoRoot } from '../interop/repo-root.ts';
import { runCommand } from '../interop/run-command.ts';

export interface Checked {
  readonly exitCode: number | null;
  readonly result: SourceResult;
  /** Code of the root cause; null when there is none. */
  readonly cause: string | null;
  readonly codes: readonly string[];
  readonly stage: (id: StageId) => StageResult;
  readonly finding: (code: string) => FindingResult;
}

export interface CheckSettings {
  readonly flags?: readonly string[];
  /** /etc/resolv.conf for this run alone. */
  readonly resolver?: string;
  /** The run is killed and the test fails when it takes longer. */
  readonly deadlineMs?: number;
}

const program = join(repoRoot, 'dist', 'cli.js');
// Long enough for a SYN that is answered only when it is repeated, a second later: Linux 6 does not heed the
// ICMPv6 error to the first one on a way as short as this.
const limits = ['--connect-timeout', '4', '--timeout', '4'];

/** Runs `check` on one source, as its user would, in a network namespace. */
export const checkIn = async (
  namespace: string,
  source: object,
  { flags = [], resolver, deadlineMs = 60_000 }: CheckSettings = {},
): Promise<Checked> => {
  const folder = await mkdtemp(join(tmpdir(), 'taxii-probe-network-'));
  try {
    const file = join(folder, 'source.yaml');
    await writeFile(file, stringify({ sources: [source] }));
    const check = [
      process.execPath,
      program,
      'check',
      file,
      '--format',
      'json',
      ...limits,
      ...flags,
    ];
    const argv = resolver === undefined ? check : await withResolver(folder, resolver, check);
    const run = await runCommand('ip', ['netns', 'exec', namespace, ...argv], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8' },
      deadlineMs,
    });
    if (run.problem !== null) throw new Error(`${run.problem}\n${run.stdout}\n${run.stderr}`);
    if (run.stderr !== '') throw new Error(run.stderr);
    return read(run.status, JSON.parse(run.stdout) as Result);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const read = (exitCode: number | null, { sources }: Result): Checked => {
  const [result] = sources;
  if (!result) throw new Error('the Result holds no source');
  const roots = result.findings.filter(({ rootCause }) => rootCause);
  if (roots.length > 1)
    throw new Error(`more than one root cause: ${roots.map(({ code }) => code).join(', ')}`);
  return {
    exitCode,
    result,
    cause: roots[0]?.code ?? null,
    codes: result.findings.map(({ code }) => code),
    stage: (id) => result.stages.find((stage) => stage.id === id)!,
    finding: (code) => {
      const found = result.findings.find((one) => one.code === code);
      if (!found)
        throw new Error(
          `no finding ${code}, only ${result.findings.map((one) => one.code).join(', ')}`,
        );
      return found;
    },
  };
};
