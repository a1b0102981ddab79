import type { TimeSpanEvidence, WindowEvidence } from '../../probes/time-span/evidence.ts';
import type { Segment, Segments } from './result.ts';
import type { SourceRun } from './source-run.ts';

const shortDays = 3;

/** The windows of the age as the Result shows them; null when the run did not come so far. */
export const segments = ({ stages, source, context }: SourceRun): Segments | null => {
  const evidence = (stages.find(({ id }) => id === 'time-span')?.evidence ??
    null) as TimeSpanEvidence | null;
  if (!evidence) return null;
  const list = [
    ...evidence.windows.map(polled),
    ...context.windows
      .slice(evidence.windows.length)
      .map(({ begin, end }) => notPolled(begin, end)),
  ];
  const works =
    evidence.windows.length > 0 &&
    evidence.windows.every(({ broken, tooManyParts }) => !broken && !tooManyParts);
  const working = works
    ? source.timeSpanOfPollSegment
    : evidence.short?.outcome.ok
      ? shortDays
      : null;
  return {
    planned: evidence.planned,
    polled: evidence.windows.length,
    longestWorkingDays: working,
    recommendedDays: working,
    list,
  };
};

const polled = ({ window, parts, broken, tooManyParts, durationMs }: WindowEvidence): Segment => {
  const sum = (count: (part: WindowEvidence['parts'][number]) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    begin: window.begin.toISOString(),
    end: window.end.toISOString(),
    outcome: broken || tooManyParts ? 'failed' : 'passed',
    parts: parts.filter(({ reading }) => (reading?.poll?.blocks ?? 0) > 0).length,
    blocks: sum(({ reading }) => reading?.poll?.blocks ?? 0),
    bytes: sum(({ last }) => last.reply?.bytes ?? 0),
    wireBytes: sum(({ last }) => last.reply?.wireBytes ?? 0),
    durationMs,
  };
};

const notPolled = (begin: Date, end: Date): Segment => ({
  begin: begin.toISOString(),
  end: end.toISOString(),
  outcome: 'skipped',
  parts: 0,
  blocks: 0,
  bytes: 0,
  wireBytes: 0,
  durationMs: 0,
});
