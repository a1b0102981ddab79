import { readdirSync, readlinkSync } from 'node:fs';

/** Name of a kind -> how many. */
export type Counts = Readonly<Record<string, number>>;

export interface OpenHandles {
  /** Empty where the system has no /proc. */
  readonly descriptors: Counts;
  /** Timers, sockets, TLS wraps … that keep the process alive. */
  readonly resources: Counts;
}

/** What this process holds open. */
export const openHandles = (): OpenHandles => ({
  descriptors: count(descriptors()),
  resources: count(process.getActiveResourcesInfo()),
});

/** What there is more of than before. */
export const leftOver = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(
    Object.entries(after)
      .map(([kind, number]) => [kind, number - (before[kind] ?? 0)] as const)
      .filter(([, more]) => more > 0),
  );

const folder = '/proc/self/fd';

const descriptors = (): string[] => {
  if (process.platform !== 'linux') return [];
  return readdirSync(folder).map((number) => {
    try {
      // `socket:[4711]`, `pipe:[4712]`: the number is the kernel's and another for each.
      return readlinkSync(`${folder}/${number}`).replace(/:\[\d+\]$/, '');
    } catch {
      return 'the listing itself';
    }
  });
};

const count = (kinds: readonly string[]): Counts => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
