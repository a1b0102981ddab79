import { InvalidArgumentError } from 'commander';

/** Reads a whole number of a flag; commander puts the flag's name before the sentence. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };

/** Seconds with a fraction allowed, given on as milliseconds. */
export const secondsAsMs =
  (most: number) =>
  (text: string): number => {
    const value = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
    if (value > 0 && value <= most) return Math.round(value * 1000);
    throw new InvalidArgumentError(`It must be seconds, more than 0 and at most ${most}.`);
  };

/** A flag that may be repeated takes one value each time: a list would swallow the FILE that follows. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
];
