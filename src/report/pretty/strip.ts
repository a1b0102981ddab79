import type { SourceResult, StageResult } from '../../engine/result.ts';
import { stageIds } from '../../engine/stage-id.ts';
import type { ReportOptions } from '../report-options.ts';
import { hang, padEnd, padStart } from './columns.ts';
import { mark, markWidth } from './mark.ts';
import { ms } from './numbers.ts';
import { paint, toneOf } from './paint.ts';

const nameWidth = Math.max(...stageIds.map((id) => id.length));
const timeWidth = 8;

/** One line per stage: how far the poll came. What was not reached is not red. */
export const strip = ({ stages }: SourceResult, options: ReportOptions): string[] =>
  stages.flatMap((stage) => line(stage, options));

const line = (stage: StageResult, options: ReportOptions): string[] => {
  const symbol = padEnd(mark(stage.outcome, options), markWidth(options));
  const time = stage.outcome === 'skipped' ? '' : `${ms(stage.durationMs)} ms`;
  const head = `  ${symbol} ${padEnd(stage.id, nameWidth)} ${padStart(time, timeWidth)}   `;
  const lines = hang(head, text(stage, options), options.width);
  if (stage.outcome === 'skipped') return lines.map((each) => paint(options, 'dim', each));
  const [first = '', ...rest] = lines;
  return [first.replace(symbol, () => paint(options, toneOf(stage.outcome), symbol)), ...rest];
};

const text = ({ summary, reason, outcome }: StageResult, { labels }: ReportOptions): string => {
  if (summary !== '') return summary;
  return reason ?? (outcome === 'skipped' ? labels.notReached : '');
};
