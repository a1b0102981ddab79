import { expect, test } from 'vitest';
import { createLogReader } from '../../src/esa/read-log.ts';

const stamp =
  'Mon Sep 6 13:38:16 2021 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: ';

test('a flood of lines without a date ends up in one bounded failure', () => {
  const reader = createLogReader();
  reader.push(`${stamp}S after 3 failed attempts. Reason for failure: Taxii Error: FAILURE: x`);
  for (let line = 0; line < 20_000; line += 1) reader.push('y'.repeat(80));
  const { sources } = reader.end();
  expect(sources).toHaveLength(1);
  expect(sources[0]?.entries).toHaveLength(1);
  expect(sources[0]?.entries[0]?.reason?.length).toBeLessThanOrEqual(4_096);
});

test('keeps no more than 10,000 different failures, and says how many it left out', () => {
  const reader = createLogReader();
  for (let source = 0; source < 10_500; source += 1) {
    reader.push(`${stamp}S${source} after 3 failed attempts. Reason for failure: '405'`);
  }
  const { sources, omitted } = reader.end();
  expect(sources).toHaveLength(10_000);
  expect(omitted).toBe(500);
});

test('keeps no more than 200 unread lines', () => {
  const reader = createLogReader();
  for (let line = 0; line < 300; line += 1)
    reader.push('Mon Sep 6 13:38:16 2021 Warning: THREAT_FEEDS: what');
  expect(reader.end().unread).toHaveLength(200);
});

// With a pattern that backtracks these take minutes; the suite's own time limit is the judge.
test.each([
  '('.repeat(60_000),
  'host='.repeat(12_000),
  `Reason for failure: ${'host='.repeat(12_000)}`,
  `Taxii Error: ${"hostname '".repeat(6_000)}`,
  `[SSL: A] ${'a '.repeat(30_000)}`,
  `Taxii Error: ${'ProxyError('.repeat(6_000)}`,
  `${stamp}${' after 3 failed attempts.'.repeat(2_400)}`,
  `Machine: '${"'. ".repeat(20_000)}`,
  `${'(a) '.repeat(15_000)}x`,
  `${'Info: '.repeat(10_000)}THREAT_FEEDS:`,
])('a hostile line of 60,000 characters takes linear time (%#)', (line) => {
  const reader = createLogReader();
  for (let time = 0; time < 20; time += 1) reader.push(line);
  expect(reader.end().omitted).toBe(0);
});
