import { defineProbe } from '../../src/engine/probe.ts';
import type { PollReading } from '../../src/taxii/reading.ts';
import type { TimeSpanEvidence } from '../time-span/evidence.ts';
import { diagnoseContent } from './diagnose.ts';
import type { ContentEvidence } from './evidence.ts';

/** Sums up what the blocks of all windows carry; asks nothing of its own. */
export const contentProbe = defineProbe<'content', ContentEvidence>({
  id: 'content',
  needs: ['time-span'],
  gather: ({ seen, source, tools }) => {
    const { windows, quick } = seen['time-span'] as TimeSpanEvidence;
    const readings = windows.flatMap(({ parts }) =>
      parts.map(({ reading }) => reading?.poll ?? null),
    );
    const polls = readings.filter((poll): poll is PollReading => poll !== null);
    return Promise.resolve({
      blocks: polls.reduce((sum, { blocks }) => sum + blocks, 0),
      bindings: sums(polls.map(({ bindings }) => bindings)),
      stixVersions: [...new Set(polls.flatMap(({ stixVersions }) => stixVersions))].toSorted(),
      newest: newestOf(polls),
      observables: sums(
        polls.map(({ observables }) => ({ ...observables })),
      ) as unknown as ContentEvidence['observables'],
      days: quick ? source.timeSpanOfPollSegment : source.ageOfThreatFeeds,
      now: tools.now().toISOString(),
    });
  },
  diagnose: diagnoseContent,
});

const sums = (tables: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const table of tables) {
    for (const [key, count] of Object.entries(table)) total[key] = (total[key] ?? 0) + count;
  }
  return total;
};

const newestOf = (polls: readonly PollReading[]): string | null =>
  polls
    .map(({ newestTimestamp }) => newestTimestamp)
    .filter((label) => label !== null)
    .reduce<string | null>(
      (best, label) => (best === null || Date.parse(label) > Date.parse(best) ? label : best),
      null,
    );
