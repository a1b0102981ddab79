import type { SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { brief } from './brief.ts';
import { cause } from './cause.ts';
import { hang } from './columns.ts';
import { details } from './details.ts';
import { header } from './header.ts';
import { healthy } from './healthy.ts';
import { mark } from './mark.ts';
import { paint, toneOf } from './paint.ts';
import { strip } from './strip.ts';

/** One source, as long as its state deserves: a line when all is well, the whole story otherwise. */
export const sourceReport = (source: SourceResult, options: ReportOptions): string[] => {
  const isWell = source.outcome === 'passed' || source.outcome === 'warned';
  const others = brief(source, options);
  if (isWell && !options.verbose) return [...healthy(source, options), ...others];
  return [
    ...header(source, options),
    '',
    ...strip(source, options),
    '',
    ...verdict(source, options),
    ...(others.length === 0 || isWell ? others : ['', options.labels.block.also, ...others]),
    ...(options.verbose ? details(source, options) : []),
  ];
};

const verdict = (source: SourceResult, options: ReportOptions): string[] => {
  const root = source.findings.find((finding) => finding.rootCause);
  if (source.outcome === 'broken') return undecided(source, 'broken', options);
  if (root !== undefined) return cause(source, root, options);
  if (source.outcome === 'inconclusive') return undecided(source, 'inconclusive', options);
  return healthy(source, options);
};

const undecided = (
  source: SourceResult,
  outcome: 'broken' | 'inconclusive',
  options: ReportOptions,
): string[] => {
  const { labels, width } = options;
  const stage = source.stages.find((each) => each.outcome === outcome);
  const title = `${mark(outcome, options)} ${outcome === 'broken' ? labels.broken : labels.unknown}`;
  const why = stage === undefined ? '' : `${stage.id}: ${stage.reason ?? stage.summary}`;
  return [
    paint(options, toneOf(outcome), title),
    ...(why === '' ? [] : hang('  ', why, width)),
    ...(outcome === 'broken' ? hang('  ', labels.brokenHint, width) : []),
  ];
};
