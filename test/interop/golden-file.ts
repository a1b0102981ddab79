import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '../../src/esa/client-outcome.ts';
import { interopFolder } from './repo-root.ts';

/** How the real client ended on one scenario, masked. */
export interface GoldenRecord {
  /** `success`, `exception`, `hang`: no end within the time allowed; `crash`: the process died. */
  readonly end: 'success' | 'exception' | 'hang' | 'crash';
  /** Content blocks delivered, over all windows that were polled; absent where time decides. */
  readonly blocks?: number;
  readonly exceptionClass?: string;
  readonly text?: string;
  /** The name lookup was imitated, so the resolver's words are ours. */
  readonly imitatedLookup?: true;
}

export interface Golden {
  readonly dialect: Dialect;
  /** Versions that spoke. */
  readonly versions: Readonly<Record<string, string | null>>;
  readonly records: Readonly<Record<string, GoldenRecord>>;
}

const pathOf = (dialect: Dialect): string => join(interopFolder, 'golden', `${dialect}.json`);

export const readGolden = (dialect: Dialect): Golden | null => {
  try {
    return JSON.parse(readFileSync(pathOf(dialect), 'utf8')) as Golden;
  } catch {
    return null;
  }
};

/** Sorted by scenario, so that a new recording shows as the lines that changed. */
export const writeGolden = (golden: Golden): string => {
  const records = Object.fromEntries(
    Object.entries(golden.records).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const path = pathOf(golden.dialect);
  mkdirSync(join(interopFolder, 'golden'), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...golden, records }, null, 2)}\n`);
  return path;
};
