import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  bin: Record<string, string>;
  version: string;
  scripts: Record<string, string>;
};

test('the bin is one executable JavaScript file with a shebang', () => {
  const file = path.join(inject('dist'), path.basename(manifest.bin['taxii-probe'] ?? ''));
  expect(readFileSync(file, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(file).mode & 0o111).not.toBe(0);
});

test('the packed files are the build, the licence and the README, and no sources', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[] }];
  const tops = new Set(pack.files.map(({ path }) => path.split('/')[0]));
  for (const top of tops) expect(['dist', 'LICENSE', 'README.md', 'package.json']).toContain(top);
  expect(pack.files.map(({ path }) => path)).toContain('dist/cli.js');
});

test('nothing runs at install: no install scripts of ours', () => {
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) {
    expect(manifest.scripts).not.toHaveProperty(name);
  }
});

test('the bundle brings everything along: no file of it needs a package beside it', () => {
  const away = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  try {
    cpSync(inject('dist'), away, { recursive: true });
    writeFileSync(path.join(away, 'package.json'), '{ "type": "module" }');
    const files = readdirSync(path.join(away, 'chunks')).map((name) => `./chunks/${name}`);
    expect(files.length).toBeGreaterThan(3);
    const script = [...files, './index.js'].map((file) => `await import('${file}');`).join('\n');
    writeFileSync(path.join(away, 'all.js'), script);
    execFileSync(process.execPath, ['all.js'], { cwd: away });
    expect(
      execFileSync(process.execPath, ['cli.js', '--version'], { cwd: away, encoding: 'utf8' }),
    ).toContain(`taxii-probe ${manifest.version}`);
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
});
