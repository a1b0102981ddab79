import type { SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { displayWidth } from '../display-width.ts';
import { hang, padEnd } from './columns.ts';
import { mark } from './mark.ts';
import { count, ms } from './numbers.ts';
import { paint, toneOf } from './paint.ts';

/** Quiet on success: one line that says how much was tried and what came. */
export const healthy = (
  source: SourceResult,
  options: ReportOptions,
  nameWidth = displayWidth(source.name),
): string[] => {
  const symbol = mark(source.outcome, options);
  const head = `${symbol} ${padEnd(source.name, nameWidth)}   `;
  const [first = '', ...rest] = hang(head, healthyFacts(source, options), options.width);
  return [first.replace(symbol, () => paint(options, toneOf(source.outcome), symbol)), ...rest];
};

/** What was tried and what came, in one sentence. */
export const healthyFacts = (source: SourceResult, { labels }: ReportOptions): string => {
  const words = labels.healthy;
  const number = (value: number): string => count(value, labels.locale);
  const ran = source.stages.filter(({ outcome }) => outcome !== 'skipped').length;
  return [words.stages(number(ran), ms(source.durationMs)), ...content(source, words, number)].join(
    labels.comma,
  );
};

const content = (
  { source, segments, observables }: SourceResult,
  words: ReportOptions['labels']['healthy'],
  number: (value: number) => string,
): string[] => {
  if (segments === null) return [];
  const blocks = segments.list.reduce((sum, segment) => sum + segment.blocks, 0);
  const usable =
    observables === null
      ? null
      : observables.ip + observables.domain + observables.url + observables.fileHash;
  return [
    segments.polled === segments.planned
      ? words.span(String(source['ageOfThreatFeeds']), number(segments.planned))
      : words.newestOnly(number(segments.polled), number(segments.planned)),
    words.blocks(number(blocks)),
    ...(usable === null ? [] : [words.observables(number(usable))]),
  ];
};
