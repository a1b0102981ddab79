// Tries the properties 10,000 times each, or as often as the first argument says, and cuts a good reply at every byte.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const files = [
  'test/taxii/reader-properties.test.ts',
  'test/esa/log-reader.property.test.ts',
  'test/source/load-sources.property.test.ts',
  'test/source/redactor.test.ts',
  'test/engine/cut-sweep.test.ts',
];
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...files, '--reporter=verbose', '--testTimeout=900000'],
  {
    cwd: path.dirname(import.meta.dirname),
    env: { ...process.env, TAXII_PROBE_RUNS: process.argv[2] ?? '10000' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
