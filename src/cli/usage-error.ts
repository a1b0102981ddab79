import type { Problem } from '../engine/result.ts';

/** The command was called wrongly or a file of the user's is wrong: nothing was sent, exit code 3. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[] | string) {
    const list = typeof problems === 'string' ? [{ code: 'usage', message: problems }] : problems;
    super(list.map(({ message }) => message).join('\n'));
    this.problems = list;
  }
}
