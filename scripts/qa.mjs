// Builds, then runs every `qa:` script of package.json, also after one has failed, and prints what those
// that failed had to say.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const names = ['build', ...Object.keys(scripts).filter((name) => name.startsWith('qa:'))];

const run = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });

let failed = 0;
for (const name of names) {
  const began = Date.now();
  const { ok, output } = await run(name);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (ok) continue;
  failed += 1;
  console.log(output.trimEnd());
}
console.log(failed === 0 ? 'qa: all checks passed' : `qa: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
