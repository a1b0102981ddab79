import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pollWindows } from '../../src/esa/windows.ts';

const now = new Date('2026-11-23T10:00:00Z');

test('cuts the age of 30 days into 10 windows of 3 days, oldest first', () => {
  const windows = pollWindows({ now, ageDays: 30, spanDays: 3 });
  expect(windows).toHaveLength(10);
  expect(windows[0]).toEqual({
    begin: new Date('2026-10-24T10:00:00Z'),
    end: new Date('2026-10-27T10:00:00Z'),
  });
  expect(windows.at(-1)).toEqual({ begin: new Date('2026-11-20T10:00:00Z'), end: now });
});

test('leaves the newest window short when the age is no multiple of the span', () => {
  const windows = pollWindows({ now, ageDays: 7, spanDays: 5 });
  expect(windows.map(({ begin, end }) => (end.getTime() - begin.getTime()) / 86_400_000)).toEqual([
    5, 2,
  ]);
});

test('covers the age without gap or overlap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 365 }),
      fc.integer({ min: 1, max: 365 }),
      (ageDays, spanDays) => {
        const windows = pollWindows({ now, ageDays, spanDays });
        expect(windows).toHaveLength(Math.ceil(ageDays / spanDays));
        expect(windows[0]?.begin.getTime()).toBe(now.getTime() - ageDays * 86_400_000);
        expect(windows.at(-1)?.end).toEqual(now);
        for (const [index, window] of windows.entries()) {
          expect(window.begin.getTime()).toBeLessThan(window.end.getTime());
          if (index > 0) expect(window.begin).toEqual(windows[index - 1]?.end);
        }
      },
    ),
  );
});
