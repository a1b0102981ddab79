import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * The command-line tests run the built program as its users do. When it does not build, the tests that need
 * it must fail, and those that do not may still run: so the old build goes away.
 */
export default (): void => {
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale', '--no-types'], {
      stdio: 'inherit',
    });
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    rmSync('dist', { recursive: true, force: true });
    process.stderr.write('The program does not build: tests that run it will fail.\n');
  }
};
