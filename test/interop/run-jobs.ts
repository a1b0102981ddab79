import type { GoldenRecord } from './golden-file.ts';
import { maskText } from './mask-text.ts';
import type { RealClient } from './real-client.ts';
import type { SourceJobs } from './jobs-of-source.ts';

/** Polls window after window until one fails, as the appliance does. */
export const runJobs = async (
  client: RealClient,
  { jobs, imitatedLookup }: SourceJobs,
): Promise<GoldenRecord> => {
  const imitated = imitatedLookup ? ({ imitatedLookup: true } as const) : {};
  let blocks = 0;
  for (const job of jobs) {
    // The windows are one poll after the other: the second depends on how the first went.
    const run = await client.run(job);
    blocks += run.blocks;
    if (run.timedOut === true) return { end: 'hang', ...imitated };
    if (typeof run.crashed === 'number') return { end: 'crash', ...imitated };
    if (!run.ok) {
      return {
        end: 'exception',
        blocks,
        exceptionClass: run.exceptionClass ?? '',
        text: maskText(run.text ?? ''),
        ...imitated,
      };
    }
  }
  return { end: 'success', blocks, ...imitated };
};
