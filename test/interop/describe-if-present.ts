import { describe, test } from 'vitest';

/**
 * Skips with the reason in the title where something is missing on this machine; where CI=true everything
 * must be there, so the skip is a failure.
 */
export const describeIfPresent = (
  title: string,
  missing: string | null,
  body: () => void,
): void => {
  if (missing === null) {
    describe(title, body);
  } else if (process.env['CI'] === 'true') {
    test(title, () => {
      throw new Error(`cannot run: ${missing}`);
    });
  } else {
    describe.skip(`${title} (skipped: ${missing})`, body);
  }
};
