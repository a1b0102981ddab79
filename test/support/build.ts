import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built program; empty when it does not build. */
    readonly dist: string;
  }
}

/**
 * The command-line tests run the built program as its users do, from a copy of their own: a build that goes
 * on beside the tests must not pull it away. When it does not build, the tests that need it fail and the
 * others still run.
 */
export default ({ provide }: TestProject): (() => void) => {
  const copy = mkdtempSync(path.join(tmpdir(), 'dist-'));
  provide('dist', copy);
  try {
    const build = ['scripts/build.mjs', '--if-stale', '--no-types'];
    execFileSync(process.execPath, build, { stdio: 'inherit' });
    cpSync('dist', copy, { recursive: true });
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    process.stderr.write('The program does not build: tests that run it will fail.\n');
  }
  return () => rmSync(copy, { recursive: true, force: true });
};
