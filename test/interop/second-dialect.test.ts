import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { missingHere, startLab } from '../../src/lab/start-lab.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import type { SourceResult } from '../../src/engine/result.ts';
import { compareReasons } from './compare-reasons.ts';
import { readGolden } from './golden-file.ts';
import { predictAll } from './predict-all.ts';

const golden = readGolden('py3');

/** Scenarios without an end have no words, and these take longer than all others together. */
const slow: ReadonlySet<string> = new Set(['gzip-bomb', 'body-reset-later']);

const ids = scenarios
  .filter((scenario) => missingHere(scenario) === null && !slow.has(scenario.id))
  .map(({ id }) => id)
  .filter((id) => !['hang', 'crash'].includes(golden?.records[id]?.end ?? ''));

/** The scenarios state their reasons in the first dialect only, so the second is predicted afresh. */
describe('what check predicts in the second dialect against the recorded words', () => {
  let lab: Lab;
  let results: ReadonlyMap<string, SourceResult>;
  beforeAll(async () => {
    lab = await startLab({ ids });
    results = await predictAll(lab.running, 'py3');
  }, 300_000);
  afterAll(() => lab.close());

  test('no reason tells of another fault than the client does', () => {
    const different = ids.flatMap((id) => {
      const record = golden?.records[id];
      const result = results.get(id);
      if (record === undefined || result === undefined) return [`${id} is not recorded`];
      const { verdict, actual, predicted } = compareReasons(record, result.esa.reason);
      if (verdict !== 'different') return [];
      return [`${id}: ${verdict}\n  client     ${actual}\n  predicted  ${predicted}`];
    });
    expect(different).toEqual([]);
  });
});
