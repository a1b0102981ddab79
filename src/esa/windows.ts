export interface PollWindow {
  /** Exclusive. */
  readonly begin: Date;
  /** Inclusive. */
  readonly end: Date;
}

const dayMs = 86_400_000;

/**
 * The windows of a first poll, oldest first: the age cut into spans, the last one ending now and shorter when the age
 * is no multiple. That the appliance cuts so is inferred; its form and the vendor's advice on the span say no more.
 */
export const pollWindows = (poll: {
  readonly now: Date;
  readonly ageDays: number;
  readonly spanDays: number;
}): readonly PollWindow[] => {
  const { now, ageDays, spanDays } = poll;
  const end = now.getTime();
  const start = end - ageDays * dayMs;
  return Array.from({ length: Math.ceil(ageDays / spanDays) }, (_, index) => ({
    begin: new Date(start + index * spanDays * dayMs),
    end: new Date(Math.min(end, start + (index + 1) * spanDays * dayMs)),
  }));
};
