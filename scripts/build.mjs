// Builds into a folder beside dist and then takes its place, so that a run that starts meanwhile never
// finds half a bundle. `--if-stale` does nothing when dist is newer than everything it was made from;
// `--no-types` leaves the declarations out.
import { execFile } from 'node:child_process';
import { chmod, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
const inputs = [
  'src',
  'probes',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.json',
  'package.json',
];

const newest = async (file) => {
  const info = await stat(file);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(file);
  // The folder's own time counts too: a file that was removed leaves its trace only there.
  return Math.max(
    info.mtimeMs,
    ...(await Promise.all(names.map((name) => newest(path.join(file, name))))),
  );
};

const isFresh = async () => {
  const built = await stat(path.join(dist, 'cli.js')).catch(() => null);
  if (built === null) return false;
  const times = await Promise.all(inputs.map((name) => newest(path.join(root, name))));
  return Math.max(...times) < built.mtimeMs;
};

/**
 * Everything is bundled: undici, yaml and valibot alone cost over 100 ms when Node has to find their files
 * one by one. Commands are dynamic imports, so each becomes a chunk that loads only what it needs.
 */
const bundle = async (dir) => {
  const build = await rolldown({
    cwd: root,
    input: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    platform: 'node',
  });
  await build.write({
    dir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
  });
  await build.close();
  await chmod(path.join(dir, 'cli.js'), 0o755);
};

const declarations = (dir) => {
  const tsc = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const args = [
    tsc,
    '-p',
    path.join(root, 'tsconfig.build.json'),
    '--outDir',
    path.join(dir, 'types'),
  ];
  return promisify(execFile)(process.execPath, args).catch((error) => {
    throw new Error(`declarations:\n${error.stdout}`);
  });
};

if (process.argv.includes('--if-stale') && (await isFresh())) process.exit(0);

const next = path.join(root, `dist.${process.pid}.tmp`);
try {
  const work = [bundle(next)];
  if (!process.argv.includes('--no-types')) work.push(declarations(next));
  await Promise.all(work);
  await rm(dist, { recursive: true, force: true });
  await rename(next, dist);
} finally {
  await rm(next, { recursive: true, force: true });
}
