// Checks every hostile scenario of the lab in one process, and again with the built program, and prints what
// that cost: memory at its peak, descriptors and timers left. The lab's servers run in a process of their own, so
// that the figures are the probe's alone. Ends 2 when a code is not the expected one or a bound is broken.
//
// node test/hostile/run.mjs [--json] [--no-program] [--only <part of an id>]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const memoryBoundMb = 200;
/** Beyond an exchange's deadline: a connection that comes about slowly, a timer that fires late. */
const graceSeconds = 5;

const root = path.resolve(import.meta.dirname, '../..');
const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean' },
    'no-program': { type: 'boolean' },
    only: { type: 'string', default: '' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));

const bundle = async () => {
  const build = await rolldown({
    cwd: root,
    input: {
      serve: 'test/hostile/serve-hostile.ts',
      check: 'test/hostile/check-hostile.ts',
      limit: 'test/hostile/idle-limit.ts',
      peak: 'test/hostile/peak-mb.ts',
    },
    platform: 'node',
    logLevel: 'warn',
  });
  await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await build.close();
};

const start = (name, args, stdio) => {
  const call = `import(process.argv[1]).then(({ main }) => main(process.argv.slice(2)))`;
  const file = path.join(folder, `${name}.mjs`);
  return spawn(process.execPath, ['-e', call, file, ...args], { stdio });
};

const linesOf = (child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]();

const cells = ({ id, code, seconds, longestExchange, deadline, peakMb }) =>
  `${id.padEnd(34)}${(code ?? '-').padEnd(26)}${seconds.toFixed(1).padStart(7)}` +
  `${longestExchange.toFixed(1).padStart(10)} of ${deadline.toFixed(0).padStart(3)}${peakMb.toFixed(0).padStart(8)}`;

const say = (text) => {
  if (!flags.json) console.log(text);
};

/** One process, one scenario after the other. */
const checkInOne = async (file) => {
  say(`${'scenario'.padEnd(34)}${'code'.padEnd(26)}seconds  longest exchange  peak MB`);
  const child = start('check', [file], ['ignore', 'pipe', 'inherit']);
  const records = [];
  for await (const line of { [Symbol.asyncIterator]: () => linesOf(child) }) {
    const record = JSON.parse(line);
    records.push(record);
    if (!record.closing) say(cells(record));
  }
  return { rows: records.filter(({ closing }) => !closing), closing: records.at(-1) };
};

/** The program that is shipped, with its own number of sources at a time; peak of all runs. */
const checkWithProgram = async (cases) => {
  const { idleLimit } = await import(path.join(folder, 'limit.mjs'));
  const build = ['scripts/build.mjs', '--if-stale', '--no-types'];
  spawnSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const usage = path.join(folder, 'usage');
  const hook = path.join(folder, 'hook.mjs');
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs';
import { peakMb } from './peak.mjs';
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, String(peakMb())));`,
  );
  const program = { peakMb: 0, wrong: [] };
  for (const limit of new Set(cases.map(idleLimit))) {
    const chosen = cases.filter((one) => idleLimit(one) === limit);
    const file = path.join(folder, `${limit}.yaml`);
    // JSON is YAML.
    writeFileSync(file, JSON.stringify({ sources: chosen.map(({ source }) => source) }));
    const { stdout } = spawnSync(
      process.execPath,
      [
        ...['--import', hook, path.join(root, 'dist/cli.js'), 'check', file, '--format', 'json'],
        ...['--timeout', String(limit / 1000), '--connect-timeout', '1'],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    program.peakMb = Math.max(program.peakMb, Number(readFileSync(usage, 'utf8')));
    const { sources } = JSON.parse(stdout);
    for (const [index, { id, code }] of chosen.entries()) {
      const roots = (sources[index]?.findings ?? []).filter(({ rootCause }) => rootCause);
      const got = roots.map((finding) => finding.code).join('+') || null;
      if (got !== code) program.wrong.push(`${id}: ${got} instead of ${code}`);
    }
  }
  return program;
};

const listed = (counts) =>
  Object.entries(counts)
    .map(([kind, number]) => `${number} × ${kind}`)
    .join(', ') || 'none';

const broken = ({ rows, closing, program }) => [
  ...rows
    .filter(
      ({ code, wanted, outcome, wantedOutcome }) => code !== wanted || outcome !== wantedOutcome,
    )
    .map(
      ({ id, code, outcome, wanted }) => `${id} ended ${outcome} in ${code} instead of ${wanted}`,
    ),
  ...rows
    .filter(({ longestExchange, deadline }) => longestExchange > deadline + graceSeconds)
    .map(({ id, longestExchange }) => `${id} took ${longestExchange.toFixed(1)} s for an exchange`),
  ...(program?.wrong ?? []).map((text) => `program: ${text}`),
  ...(closing.peakMb < memoryBoundMb ? [] : [`${closing.peakMb.toFixed(0)} MB in one process`]),
  ...((program?.peakMb ?? 0) < memoryBoundMb
    ? []
    : [`${program.peakMb.toFixed(0)} MB in the program`]),
  ...['descriptors', 'resources']
    .filter((kind) => Object.keys(closing[kind]).length > 0)
    .map((kind) => `${kind} left: ${listed(closing[kind])}`),
];

const run = async () => {
  await bundle();
  const lab = start('serve', [], ['pipe', 'pipe', 'inherit']);
  try {
    const { value } = await linesOf(lab).next();
    const cases = JSON.parse(value).filter(({ id }) => id.includes(flags.only));
    const file = path.join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify(cases));
    const { rows, closing } = await checkInOne(file);
    const program = flags['no-program'] ? null : await checkWithProgram(cases);
    const figures = { rows, closing, program };
    const wrong = broken(figures);
    if (flags.json) console.log(JSON.stringify({ ...figures, broken: wrong, memoryBoundMb }));
    const slowest = rows.toSorted((a, b) => b.longestExchange - a.longestExchange)[0];
    say(`
${rows.length} scenarios, Node ${process.versions.node}, ${process.platform}
peak memory, one process    ${closing.peakMb.toFixed(0)} MB, bound ${memoryBoundMb}; ${closing.atStart.toFixed(0)} MB before the first
${program ? `peak memory, program        ${program.peakMb.toFixed(0)} MB, bound ${memoryBoundMb}; its usual four sources at a time` : 'program                     left out'}
longest exchange            ${slowest.longestExchange.toFixed(1)} s of ${slowest.deadline} s: ${slowest.id}
descriptors before          ${listed(closing.before)}
descriptors left            ${listed(closing.descriptors)}
timers, sockets left        ${listed(closing.resources)}
${wrong.length === 0 ? 'all bounds kept, every code as expected' : wrong.map((text) => `BROKEN ${text}`).join('\n')}`);
    return wrong.length === 0 ? 0 : 2;
  } finally {
    lab.stdin.end();
  }
};

try {
  process.exitCode = await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
