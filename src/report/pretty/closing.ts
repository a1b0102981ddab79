import type { Result, SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { hang } from './columns.ts';
import { paint } from './paint.ts';

const order = ['failed', 'broken', 'inconclusive', 'warned', 'passed'] as const;

/** What no probe can see, then the count and the next command: the last line is the one that is read. */
export const closing = (result: Result, options: ReportOptions): string[] => {
  const { labels, width } = options;
  const invisible = labels.closing.invisible('taxii-probe explain blind-spots');
  const root = firstCause(result.sources);
  const more = root === undefined ? '' : `   ${labels.closing.more(`taxii-probe explain ${root}`)}`;
  return [
    ...hang('', invisible, width).map((line) => paint(options, 'dim', line)),
    ...hang('', `${inWords(result.sources, options)}${more}`, width),
  ];
};

const firstCause = (sources: readonly SourceResult[]): string | undefined =>
  sources.flatMap(({ findings }) => findings).find(({ rootCause }) => rootCause)?.code;

/** `2 sources: 1 failed, 1 passed.` */
const inWords = (sources: readonly SourceResult[], { labels }: ReportOptions): string => {
  const parts = order
    .map((outcome) => [sources.filter((each) => each.outcome === outcome).length, outcome] as const)
    .filter(([number]) => number > 0)
    .map(([number, outcome]) => `${number} ${labels.counted(outcome, number)}`);
  return labels.closing.sum(labels.closing.sources(sources.length), parts.join(labels.comma));
};
