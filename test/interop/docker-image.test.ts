import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from './repo-root.ts';
import { runCommand } from './run-command.ts';

const read = (name: string) => readFileSync(join(repoRoot, 'docker', name), 'utf8');
/** Instructions with their continuation lines joined. */
const instructions = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));
const of = (name: string) => instructions.filter((line) => line.startsWith(`${name} `));
const allowed = new Set(
  read('Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1)),
);

/** COPY instructions as source paths and target; flags left out. */
const copies = of('COPY').map((line) => {
  const words = line.split(/\s+/).slice(1);
  const paths = words.filter((word) => !word.startsWith('--'));
  return {
    stage: words.find((word) => word.startsWith('--from=')),
    from: paths.slice(0, -1),
    to: paths.at(-1) ?? '',
  };
});
const buildSteps = of('RUN').find((line) => line.includes('scripts/build.mjs')) ?? '';

describe('the image, its steps followed without a container engine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taxii-probe-image-'));
    const stage = join(folder, 'src');
    for (const { from, to } of copies.slice(0, -2)) {
      for (const path of from) {
        const target = to.endsWith('/') ? join(stage, to, basename(path)) : join(stage, to);
        cpSync(join(repoRoot, path), target, { recursive: true });
      }
    }
    symlinkSync(join(repoRoot, 'node_modules'), join(stage, 'node_modules'));
    const [command = '', ...args] = buildSteps.replace(/^RUN\s+/, '').split(/\s+/);
    const built = await runCommand(command, args, { cwd: stage });
    if (built.status !== 0) throw new Error(`${buildSteps}: ${built.problem ?? built.stderr}`);
    cpSync(join(stage, 'dist'), join(folder, 'opt', 'dist'), { recursive: true });
    for (const path of ['package.json', 'LICENSE']) {
      cpSync(join(repoRoot, path), join(folder, 'opt', path));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every file that a COPY names exists and is let into the context', () => {
    const paths = copies.filter(({ stage }) => stage === undefined).flatMap(({ from }) => from);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(repoRoot, path)))).toEqual([]);
    expect(paths.filter((path) => !allowed.has(path))).toEqual([]);
  });

  test('the bundle runs with nothing beside it, without an environment', async () => {
    const { status, stdout, stderr } = await runCommand(
      process.execPath,
      [join(folder, 'opt', 'dist', 'cli.js'), '--version'],
      { cwd: folder, env: {} },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      (JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8')) as { version: string })
        .version,
    );
  });

  test('runs as a numbered user other than root, and starts the program itself', () => {
    expect(of('USER').at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
    expect(of('ENTRYPOINT')).toEqual(['ENTRYPOINT ["taxii-probe"]']);
  });
});
