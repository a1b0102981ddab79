import type { Running } from '../../src/lab/lab.ts';
import type { GoldenRecord } from './golden-file.ts';
import { jobsOfSource } from './jobs-of-source.ts';
import type { LabSource } from './jobs-of-source.ts';
import type { RealClient } from './real-client.ts';
import { runJobs } from './run-jobs.ts';

/** Longer than any reply of the lab takes, short enough for those that never come. */
const secondsPerPoll = 8;

/** Polls every scenario with the real client; the client itself bounds how many run at once. */
export const recordAll = async (
  client: RealClient,
  running: readonly Running[],
  folder: string,
): Promise<Record<string, GoldenRecord>> => {
  const entries = await Promise.all(
    running.map(async ({ scenario, source }) => {
      const jobs = await jobsOfSource(source as unknown as LabSource, folder, secondsPerPoll);
      return [scenario.id, await runJobs(client, jobs)] as const;
    }),
  );
  return Object.fromEntries(entries);
};
