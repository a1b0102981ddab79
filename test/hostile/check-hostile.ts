import { once } from 'node:events';
import { readFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { stringify } from 'yaml';
import { limits } from '../../src/engine/limits.ts';
import { runCheck } from '../../src/engine/run-check.ts';
import { loadSources } from '../../src/source/load-sources.ts';
import type { HostileCase } from './hostile-case.ts';
import { idleLimit } from './idle-limit.ts';
import { leftOver, openHandles, type OpenHandles } from './open-handles.ts';
import { peakMb } from './peak-mb.ts';

const connectTimeoutMs = 1000;

/** Checks every case of a file in this one process; each line of output is a record in JSON. */
export const main = async ([file]: readonly string[]): Promise<void> => {
  const cases = JSON.parse(readFileSync(file ?? '', 'utf8')) as HostileCase[];
  // As the program sets it: otherwise the peak is how busy the machine was, not what the probe holds.
  setFlagsFromString('--optimize-for-size');
  const atStart = peakMb();
  await openReserve();
  const before = openHandles();
  for (const one of cases) print(await check(one));
  const left = await settled(before);
  print({ closing: true, atStart, peakMb: peakMb(), before: before.descriptors, ...left });
};

/** libuv opens one descriptor of /dev/null with the first stream, as a reserve, and keeps it. */
const openReserve = async (): Promise<void> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
};

const check = async (one: HostileCase): Promise<object> => {
  const started = performance.now();
  const world = { env: {}, readFile: (path: string) => readFile(path, 'utf8') };
  const text = stringify({ sources: [one.source] });
  const { sources, secrets } = await loadSources([{ file: 'hostile.yaml', text }], world);
  const timeoutMs = idleLimit(one);
  const result = await runCheck(
    sources,
    {
      quick: false,
      trials: true,
      attempts: 1,
      concurrency: 1,
      connectTimeoutMs,
      timeoutMs,
      dialect: 'py27',
      locale: 'en',
      version: '0.0.0',
      secrets,
    },
    new AbortController().signal,
  );
  const [source] = result.sources;
  const roots = (source?.findings ?? []).filter(({ rootCause }) => rootCause);
  return {
    id: one.id,
    code: roots.map(({ code }) => code).join('+') || null,
    wanted: one.code,
    outcome: source?.outcome,
    wantedOutcome: one.outcome,
    seconds: (performance.now() - started) / 1000,
    longestExchange: Math.max(
      0,
      ...(source?.transcript ?? []).map(({ timings }) => timings.totalMs / 1000),
    ),
    deadline: (timeoutMs * limits.deadlineFactor) / 1000,
    peakMb: peakMb(),
  };
};

/** A handle that is closed is gone some turns of the loop later; what stays for two seconds stays for good. */
const settled = async (before: OpenHandles): Promise<OpenHandles> => {
  for (let turn = 0; ; turn += 1) {
    const now = openHandles();
    const descriptors = leftOver(before.descriptors, now.descriptors);
    const resources = leftOver(before.resources, now.resources);
    const clean = [descriptors, resources].every((left) => Object.keys(left).length === 0);
    if (clean || turn === 40) return { descriptors, resources };
    await sleep(50);
  }
};

const print = (record: object): void => void writeSync(1, `${JSON.stringify(record)}\n`);
