import { expect, test } from 'vitest';
import { exitCode, type FailOn } from '../../src/cli/exit-code.ts';
import type { Result } from '../../src/engine/result.ts';
import { healthySource, resultOf } from '../report/sample-result.ts';

type Outcome = Result['outcome'];

const resultWith = (...outcomes: Outcome[]): Result => {
  const order: Outcome[] = ['failed', 'broken', 'inconclusive', 'warned', 'passed'];
  return resultOf(
    outcomes.map((outcome) => ({ ...healthySource, outcome })),
    { outcome: order.find((outcome) => outcomes.includes(outcome)) ?? 'inconclusive' },
  );
};

const matrix: readonly (readonly [Outcome[], Record<FailOn, number>])[] = [
  [['passed'], { error: 0, warning: 0, never: 0 }],
  [['warned'], { error: 0, warning: 1, never: 0 }],
  [['failed'], { error: 2, warning: 2, never: 0 }],
  [['inconclusive'], { error: 3, warning: 3, never: 3 }],
  [['broken'], { error: 3, warning: 3, never: 3 }],
  [['passed', 'warned'], { error: 0, warning: 1, never: 0 }],
  [['passed', 'failed'], { error: 2, warning: 2, never: 0 }],
  [['failed', 'inconclusive'], { error: 2, warning: 2, never: 3 }],
  [['failed', 'broken'], { error: 2, warning: 2, never: 3 }],
  [['warned', 'inconclusive'], { error: 3, warning: 3, never: 3 }],
  [['warned', 'failed'], { error: 2, warning: 2, never: 0 }],
  [[], { error: 3, warning: 3, never: 3 }],
];

for (const [outcomes, codes] of matrix) {
  for (const failOn of ['error', 'warning', 'never'] as const) {
    test(`${outcomes.join(' and ') || 'no source'} with --fail-on ${failOn}: ${codes[failOn]}`, () => {
      expect(exitCode(resultWith(...outcomes), failOn)).toBe(codes[failOn]);
    });
  }
}

test('a wrong source file is 3 even with --fail-on never', () => {
  const result = resultOf([], { outcome: 'inconclusive', problems: [{ code: 'x', message: 'y' }] });
  expect(exitCode(result, 'never')).toBe(3);
});

test.each(['error', 'warning', 'never'] as const)(
  'a run that a signal ended is 130 with --fail-on %s, whatever was found',
  (failOn) => {
    expect(exitCode({ ...resultWith('failed'), interrupted: true }, failOn)).toBe(130);
  },
);
