import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { catalogue, codes } from '../../src/diagnosis/catalogue.ts';
import { notOnLoopback } from './not-on-loopback.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';

describe('the list of scenarios', () => {
  test('has unique ids in kebab case', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('shows every code there is, or says why not', () => {
    const shown = new Set(scenarios.flatMap(({ expect: { code, warning } }) => [code, warning]));
    expect(codes.filter((code) => !shown.has(code) && !(code in notOnLoopback))).toEqual([]);
    expect(codes.filter((code) => shown.has(code) && code in notOnLoopback)).toEqual([]);
  });

  test.each(Object.entries(notOnLoopback))(
    'leaves out %s, which the test named there asserts',
    async (code, { why, provokedIn }) => {
      expect(why).not.toBe('');
      const lines = (await readFile(provokedIn, 'utf8')).split('\n');
      expect(
        lines.filter((line) => line.includes(`'${code}'`) && /expect|codes?:/.test(line)),
      ).not.toEqual([]);
    },
  );

  test('has a scenario of the name of each code that it shows', () => {
    const ids = new Set(scenarios.map(({ id }) => id));
    const config = new Set(['config-path-discovery', 'config-path-taxii-2']);
    expect(
      codes.filter((code) => !(code in notOnLoopback) && !ids.has(code) && !config.has(code)),
    ).toEqual([]);
  });

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s is consistent',
    (_, scenario) => {
      const { code, outcome, warning, reason, symptom } = scenario.expect;
      expect(scenario.title).toMatch(/^[^\n]{10,140}$/);
      if (code === null) {
        expect(outcome).toBe(warning === undefined ? 'passed' : 'warned');
        expect(reason).toBeNull();
        expect(symptom).toBeNull();
      } else {
        expect(outcome).toBe('failed');
        expect(scenario.section).toBe(catalogue[code].document);
      }
      expect(
        reason
          ?.match(/\{\w+\}/g)
          ?.filter((mark) => !/^\{(name|host|port|path|proxyHost|proxyPort)\}$/.test(mark)) ?? [],
      ).toEqual([]);
      expect(reason).not.toBe('?');
    },
  );
});
