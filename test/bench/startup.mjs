// How long the program takes from start to exit, bundled and not: both are run in turn in one go, so that
// only their ratio counts and not how busy the machine is. Unbundled means one file per module and packages
// from node_modules, as a build by the compiler alone would leave them.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const root = path.dirname(path.dirname(import.meta.dirname));
const loose = path.join(root, 'node_modules/.cache/unbundled');
const rounds = Number(process.argv[2] ?? 15);

const unbundled = async () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const build = await rolldown({
    cwd: root,
    input: { cli: 'src/cli/main.ts' },
    platform: 'node',
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  });
  const { output } = await build.write({ dir: loose, format: 'esm', preserveModules: true });
  await build.close();
  return path.join(loose, output.find((chunk) => chunk.isEntry).fileName);
};

const closedPort = 9; // discard: refused on loopback, so a check goes through every layer and ends at once
const check = [
  'check',
  '--hostname',
  '127.0.0.1',
  '--port',
  String(closedPort),
  '--no-https',
  '--polling-path',
  '/',
  '--collection',
  'c',
  '--no-trials',
];
const cases = [
  ['--version', ['--version']],
  ['explain tls-expired', ['explain', 'tls-expired']],
  ['check, refused on loopback', check],
];

const time = (args) => {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 2) throw new Error(`${args.join(' ')} ended ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const bundled = path.join(root, 'dist/cli.js');
const split = await unbundled();
console.log(`median of ${rounds} runs in turn, Node ${process.versions.node}`);
console.log('command                       Node alone   bundled   unbundled   ratio   above Node');
for (const [name, args] of cases) {
  const times = { node: [], bundled: [], split: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.node.push(time(['-e', '0']));
    times.bundled.push(time([bundled, ...args]));
    times.split.push(time([split, ...args]));
  }
  const [node, one, many] = [times.node, times.bundled, times.split].map(median);
  const cells = [node, one, many].map((value) => `${value.toFixed(0)} ms`);
  const ratio = (one / many).toFixed(2);
  const above = ((one - node) / (many - node)).toFixed(2);
  console.log(
    `${name.padEnd(30)}${cells[0].padStart(10)}${cells[1].padStart(10)}${cells[2].padStart(12)}${ratio.padStart(8)}${above.padStart(13)}`,
  );
}
rmSync(loose, { recursive: true, force: true });
