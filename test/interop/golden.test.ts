import { describe, expect, test } from 'vitest';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { sourceEntry } from '../../src/lab/source-entry.ts';
import type { Scenario } from '../../src/lab/scenario.ts';
import { compareReasons } from './compare-reasons.ts';
import { readGolden } from './golden-file.ts';
import { causeOf } from './known-wordings.ts';

const golden = readGolden('py27');

/** The expected reason as it would read in a run; ports are masked on both sides. */
const expectedReason = (scenario: Scenario): string | null => {
  const port = 10_000;
  const source = sourceEntry(scenario, { hostname: 'localhost', port, proxyPort: port });
  const values: Readonly<Record<string, unknown>> = {
    host: source['hostname'],
    path: source['pollingPath'],
    port,
    proxyHost: '127.0.0.1',
    proxyPort: port,
    elsewhere: `127.0.0.1:${port}`,
  };
  return (
    scenario.expect.reason?.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    ) ?? null
  );
};

describe("the lab's expectations against the recorded words of the real client", () => {
  test('every scenario is recorded', () => {
    const recorded = Object.keys(golden?.records ?? {});
    expect(scenarios.map(({ id }) => id).filter((id) => !recorded.includes(id))).toEqual([]);
  });

  test.for(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s',
    ([id, scenario]) => {
      const record = golden?.records[id];
      if (record === undefined) throw new Error('not recorded: run npm run interop');
      const { verdict, actual, predicted } = compareReasons(record, expectedReason(scenario));
      if (verdict === 'no-text' || verdict === 'equal') return;
      expect({ actual, cause: causeOf(actual, predicted) }, predicted).toEqual({
        actual,
        cause: expect.any(String) as string,
      });
    },
  );
});
