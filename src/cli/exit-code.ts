import type { Result } from '../engine/result.ts';

export const failOnNames = ['error', 'warning', 'never'] as const;

export type FailOn = (typeof failOnNames)[number];

/** Equal to the states of a Nagios plugin, and 130 for a run that a signal ended. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What hurts a monitoring system most comes first. */
const order = [2, 3, 1, 0] as const;

/**
 * The same for every format. `--fail-on never` forgives what was found, not what could not be judged; so a
 * source that was not judged counts even beside one that failed.
 */
export const exitCode = (result: Result, failOn: FailOn): ExitCode => {
  if (result.interrupted === true) return 130;
  const judged = result.sources.map(({ outcome }) => outcome);
  if (result.problems !== undefined || judged.length === 0) return 3;
  const codes = new Set([result.outcome, ...judged].map((outcome) => codeOf(outcome, failOn)));
  return order.find((code) => codes.has(code)) ?? 3;
};

const codeOf = (outcome: Result['outcome'], failOn: FailOn): 0 | 1 | 2 | 3 => {
  switch (outcome) {
    case 'passed':
      return 0;
    case 'warned':
      return failOn === 'warning' ? 1 : 0;
    case 'failed':
      return failOn === 'never' ? 0 : 2;
    case 'inconclusive':
    case 'broken':
      return 3;
  }
};
