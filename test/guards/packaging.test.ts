import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  bin: Record<string, string>;
  version: string;
  scripts: Record<string, string>;
};

test('the bin is one executable JavaScript file with a shebang', () => {
  const file = manifest.bin['taxii-probe'] ?? '';
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

test('the bundle loads no package at run time', () => {
  const imports = /^import\b[^'"]*['"]([^'"]+)['"]/gm;
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
    for (const [, target = ''] of [...text.matchAll(imports), ...dynamic]) {
      if (!target.startsWith('.')) {
        expect(target, `imported by ${file}`).toMatch(/^node:|^[a-z_/]+$/);
        expect(existsSync(`node_modules/${target}`), `${target} imported by ${file}`).toBe(false);
        continue;
      }
      visit(
        new URL(target, `file://${process.cwd()}/${file}`).pathname.slice(process.cwd().length + 1),
      );
    }
  };
  visit('dist/cli.js');
  visit('dist/index.js');
  expect(seen.size).toBeGreaterThan(1);
});
