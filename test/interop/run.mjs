// Runs one of the TypeScript scripts beside this file: node test/interop/run.mjs setup|servers|judge [arguments]
// Node 20 does not read TypeScript, so the script is bundled into .cache first; packages stay outside.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = resolve(import.meta.dirname, '../..');
const name = process.argv[2] ?? '';
if (!/^[a-z-]+$/.test(name)) {
  console.error('usage: node test/interop/run.mjs setup|servers|judge [arguments]');
  process.exit(3);
}
const file = join(root, '.cache', 'interop', 'scripts', `${name}.mjs`);
await build({
  input: join(import.meta.dirname, `${name}.ts`),
  platform: 'node',
  external: /^[^./]/,
  // Where .cache is a link, a bundle in it would take the checkout behind the link for its own.
  transform: { define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) } },
  output: { file, format: 'esm', codeSplitting: false },
  logLevel: 'warn',
});
const { main } = await import(pathToFileURL(file).href);
process.exitCode = await main(process.argv.slice(3));
