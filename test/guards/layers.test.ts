import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Which room may use which: the plan of the house, one way only. Types may cross any wall. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/net': [],
  'src/stix': [],
  'src/taxii': ['src/stix'],
  'src/source': ['src/esa'],
  'src/esa': ['src/diagnosis', 'src/engine', 'src/taxii'],
  'src/diagnosis': ['probes', 'src/engine', 'src/esa'],
  probes: [
    'src/net',
    'src/taxii',
    'src/stix',
    'src/esa',
    'src/engine',
    'src/source',
    'src/diagnosis',
  ],
  'src/engine': [
    'probes',
    'src/net',
    'src/taxii',
    'src/stix',
    'src/esa',
    'src/diagnosis',
    'src/source',
    'src/trials',
  ],
  'src/trials': [
    'probes',
    'src/net',
    'src/taxii',
    'src/stix',
    'src/esa',
    'src/diagnosis',
    'src/source',
    'src/engine',
  ],
  'src/report': ['src/engine', 'src/diagnosis', 'src/esa'],
  'src/lab': ['src/taxii', 'src/stix', 'src/source', 'src/diagnosis', 'src/engine', 'src/esa'],
  'src/cli': [
    'src/source',
    'src/engine',
    'src/esa',
    'src/diagnosis',
    'src/trials',
    'src/report',
    'src/lab',
  ],
};

const rooms = Object.keys(allowed);
const edges = rooms.flatMap((from) =>
  rooms.filter((to) => to !== from).map((to) => [from, to] as const),
);

let folder = '';
let reported: ReadonlySet<string> = new Set();

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const name = (room: string): string => room.replaceAll('/', '-');

const relative = (from: string, to: string): string => path.relative(from, `${to}/thing.ts`);

/** The rules of the project run over a small house in which every room imports every other. */
const lint = (): ReadonlySet<string> => {
  const args = ['--disable-nested-config', '-c', '.oxlintrc.json', '-f', 'json', '.'];
  const oxlint = path.resolve('node_modules/.bin/oxlint');
  let output = '';
  try {
    output = execFileSync(oxlint, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { code: string; filename: string }[];
  };
  const files = diagnostics
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ filename }) => path.relative(folder, path.resolve(folder, filename)));
  return new Set(files);
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'layers-'));
  copyFileSync('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
  for (const [from, to] of edges) {
    const target = relative(from, to);
    write(
      `${from}/value-${name(to)}.ts`,
      `import { thing } from '${target}';\nexport const it = thing;\n`,
    );
    write(
      `${from}/type-${name(to)}.ts`,
      `import type { Thing } from '${target}';\nexport type It = Thing;\n`,
    );
  }
  write(
    'src/diagnosis/value-wrap.ts',
    `import { wrap } from '../report/wrap.ts';\nexport const it = wrap;\n`,
  );
  for (const from of rooms) {
    write(`${from}/socket.ts`, `import { connect } from 'node:net';\nexport const it = connect;\n`);
  }
  reported = lint();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(edges)('%s and %s', (from, to) => {
  expect(reported.has(`${from}/value-${name(to)}.ts`)).toBe(!(allowed[from] ?? []).includes(to));
  expect(reported.has(`${from}/type-${name(to)}.ts`)).toBe(false);
});

test('diagnosis wraps its pages as reports do, and takes nothing else of theirs', () => {
  expect(reported.has('src/diagnosis/value-wrap.ts')).toBe(false);
  expect(reported.has('src/diagnosis/value-src-report.ts')).toBe(true);
});

test('only net opens sockets, and the lab, which is a server', () => {
  const rest = rooms.filter((room) => !reported.has(`${room}/socket.ts`));
  expect(rest.toSorted()).toEqual(['src/lab', 'src/net']);
});
