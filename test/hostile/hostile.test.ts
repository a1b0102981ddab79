import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

interface Figures {
  readonly rows: readonly {
    readonly id: string;
    readonly code: string | null;
    readonly wanted: string | null;
    readonly outcome: string;
    readonly wantedOutcome: string;
  }[];
  readonly closing: {
    readonly peakMb: number;
    readonly before: Readonly<Record<string, number>>;
    readonly descriptors: Readonly<Record<string, number>>;
    readonly resources: Readonly<Record<string, number>>;
  };
}

let figures: Figures;

/** `npm run hostile` goes through the built program as well, which takes as long again. */
beforeAll(async () => {
  const script = path.join(import.meta.dirname, 'run.mjs');
  // The script ends 2 when a bound is broken; which one, the tests say.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, '--json', '--no-program'],
    {
      maxBuffer: 2 ** 26,
    },
  ).catch((error: { stdout: string; stderr: string }) => {
    if (error.stdout === '') throw error;
    return error;
  });
  figures = JSON.parse(stdout) as Figures;
}, 600_000);

describe('every hostile scenario, one after the other in one process', () => {
  test('ends in its code', () => {
    expect(figures.rows.length).toBeGreaterThan(100);
    expect(figures.rows.map(({ id, code, outcome }) => ({ id, code, outcome }))).toEqual(
      figures.rows.map(({ id, wanted: code, wantedOutcome: outcome }) => ({ id, code, outcome })),
    );
  });

  test('takes less than 200 MB', () => {
    expect(figures.closing.peakMb).toBeLessThan(200);
  });

  test.runIf(process.platform === 'linux')('leaves no descriptor open', () => {
    expect(Object.keys(figures.closing.before).length).toBeGreaterThan(0);
    expect(figures.closing.descriptors).toEqual({});
  });

  test('leaves no timer, no socket and no TLS wrap', () => {
    expect(figures.closing.resources).toEqual({});
  });
});
