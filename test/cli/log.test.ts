import { describe, expect, test } from 'vitest';
import { asPage, runCli } from './run-cli.ts';

const frame = (level: string, text: string): string =>
  `Wed Sep 8 16:35:39 2021 ${level}: THREAT_FEEDS: ${text}`;

const log = [
  frame('Info', 'A delta poll is scheduled for the source: One'),
  frame('Debug', "Failed to fetch observables from the source: One. Reason for failure: '400'"),
  frame('Debug', "Failed to fetch observables from the source: One. Reason for failure: '400'"),
  frame(
    'Info',
    "The source 'One' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
  ).replace('16:35:39', '16:36:18'),
  frame(
    'Warning',
    'Unable to fetch the observables from the source: Two after 3 failed attempts. Reason for failure: Taxii Error: HTTP Error: status code 503 service unavailable',
  ),
].join('\n');

test.each(['en', 'it', 'zh-TW'])(
  'groups by source and says what may be behind it, in %s',
  async (locale) => {
    const run = await runCli(['log', '--locale', locale], { input: log });
    await expect(asPage(run)).toMatchFileSnapshot(`pages/log/${locale}.md`);
  },
);

test('JSON has sources, entries and what could not be read', async () => {
  const { code, stdout } = await runCli(['log', '-', '--format', 'json'], { input: log });
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    outcome: 'failed',
    unread: [],
    sources: [
      {
        name: 'One',
        entries: [
          { level: 'Debug', reason: "'400'", document: '400', count: 2 },
          { document: 'polling-state', codes: ['etf-already-polling'], count: 1 },
        ],
      },
      { name: 'Two', entries: [{ document: '503', count: 1 }] },
    ],
  });
});

describe('exit codes', () => {
  test.each([
    [
      'a log without failures',
      frame('Info', 'A delta poll is scheduled for the source: One'),
      0,
      'passed',
    ],
    [
      'a poll that did not start because one runs',
      frame(
        'Info',
        "The source 'One' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
      ),
      0,
      'warned',
    ],
    ['a failure', log, 2, 'failed'],
    ['a bare reason', "'405'", 2, 'failed'],
    ['something else', 'hello\nworld\n', 3, 'inconclusive'],
    ['nothing', '', 3, 'inconclusive'],
  ])('%s', async (_, input, code, outcome) => {
    const pretty = await runCli(['log'], { input });
    const json = await runCli(['log', '--format', 'json'], { input });
    expect([pretty.code, json.code]).toEqual([code, code]);
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome });
  });
});

test('a file that does not exist is a sentence', async () => {
  const run = await runCli(['log', 'nowhere.log']);
  expect([run.code, run.stdout]).toEqual([3, '']);
  expect(run.stderr).toContain('nowhere.log cannot be read: it does not exist.');
});
