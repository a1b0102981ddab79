/** One reading so far: where it stands, what was matched, and the step that led there. */
export interface Trace {
  readonly at: number;
  readonly state: number;
  /** Where the last label began. */
  readonly began: number;
  readonly before: Trace | undefined;
}

/** Where the last `count` labels of a reading began. */
export const startOf = (trace: Trace, count: number): number => {
  let step = trace;
  for (let left = count - 1; left > 0 && step.before; left -= 1) step = step.before;
  return step.began;
};
