import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const holderIsAlive = (path: string): boolean => {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
};

const take = (path: string): boolean => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** One at a time across processes: vitest runs test files side by side. A dead holder loses its lock. */
export const withLock = async <T>(path: string, body: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(path), { recursive: true });
  const deadline = Date.now() + 600_000;
  while (!take(path)) {
    if (!holderIsAlive(path)) rmSync(path, { force: true });
    if (Date.now() > deadline) throw new Error(`${path} was held by another run for ten minutes`);
    await pause(200);
  }
  try {
    return await body();
  } finally {
    rmSync(path, { force: true });
  }
};
