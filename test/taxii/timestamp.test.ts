import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTimestamp, parseTimestamp } from '../../src/taxii/timestamp.ts';

describe('timestamp labels', () => {
  test('are written as Python writes them', () => {
    const at = new Date('2021-09-08T16:31:36.071Z');
    expect(formatTimestamp(at, 684)).toBe('2021-09-08T16:31:36.071684+00:00');
    expect(formatTimestamp(at)).toBe('2021-09-08T16:31:36.071000+00:00');
    expect(formatTimestamp(new Date('2021-09-08T00:00:00Z'))).toBe('2021-09-08T00:00:00+00:00');
  });

  test.each([
    ['2021-09-08T16:31:36.071684+00:00', '2021-09-08T16:31:36.071Z'],
    ['2021-09-08T16:31:36Z', '2021-09-08T16:31:36.000Z'],
    ['2021-09-08T16:31:36+02:00', '2021-09-08T14:31:36.000Z'],
    [' 2021-09-08 16:31:36 UTC ', '2021-09-08T16:31:36.000Z'],
    ['2021-09-08T16:31:36.5-0130', '2021-09-08T18:01:36.500Z'],
  ])('%s is read', (text, iso) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(iso);
  });

  test.each(['', '2021-09-08', '2021-09-08T16:31:36', 'yesterday-ish', '2021-13-08T16:31:36Z'])(
    '%s is none',
    (text) => {
      expect(parseTimestamp(text)).toBeNull();
    },
  );

  test('what is written is read back', () => {
    const dates = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (at) => parseTimestamp(formatTimestamp(at))?.getTime() === at.getTime()),
    );
  });
});
