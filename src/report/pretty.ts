import type { Problem, Result } from '../engine/result.ts';
import { displayWidth } from './display-width.ts';
import { closing } from './pretty/closing.ts';
import { hang } from './pretty/columns.ts';
import { healthy } from './pretty/healthy.ts';
import { mark } from './pretty/mark.ts';
import { seconds } from './pretty/numbers.ts';
import { byHurt, counts, overview } from './pretty/overview.ts';
import { paint } from './pretty/paint.ts';
import { sourceReport } from './pretty/source-report.ts';
import { printableDeep } from './printable.ts';
import type { Formatter, ReportOptions } from './report-options.ts';

/** From here on a table says more than one story after the other. */
const storiesAtMost = 3;

export const pretty: Formatter = (raw, options) => {
  const result = printableDeep(raw);
  const lines = [
    ...(result.interrupted === true
      ? [...hang('', options.labels.interrupted, options.width), '']
      : []),
    ...(result.problems === undefined ? [] : problems(result.problems, options)),
    ...(result.sources.length === 1 ? single(result, options) : many(result, options)),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
};

const single = (result: Result, options: ReportOptions): string[] => {
  const body = result.sources.flatMap((source) => sourceReport(source, options));
  const isLong = body.length > 1;
  return [...body, ...(isLong ? [''] : []), ...closing(result, options)];
};

/** What hurts first, then a line each. */
const many = (result: Result, options: ReportOptions): string[] => {
  if (result.sources.length === 0) return [];
  const { labels } = options;
  const sorted = byHurt(result.sources);
  const ill = sorted.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'warned');
  const well = sorted.filter((source) => !ill.includes(source));
  const nameWidth = Math.max(...result.sources.map(({ name }) => displayWidth(name)));
  const wholeStories = options.verbose || ill.length <= storiesAtMost;
  return [
    ...(ill.length === 0 ? [] : [headline(result, options), '', ...overview(result, options), '']),
    ...(wholeStories ? ill.flatMap((source) => [...sourceReport(source, options), '']) : []),
    ...(options.verbose
      ? well.flatMap((source) => [...sourceReport(source, options), ''])
      : well.flatMap((source) => healthy(source, options, nameWidth))),
    ...(well.length > 0 && ill.length > 0 && !options.verbose ? [''] : []),
    ...(wholeStories || ill[0] === undefined
      ? []
      : [`${labels.table.inFull} taxii-probe check --only ${ill[0].name} …`]),
    ...closing(result, options),
  ];
};

const headline = (result: Result, options: ReportOptions): string => {
  const { labels } = options;
  const size = labels.closing.sources(result.sources.length);
  return `${counts(result.sources, options)}   ${size} ${labels.closing.took(seconds(result.durationMs))}`;
};

const problems = (list: readonly Problem[], options: ReportOptions): string[] => [
  paint(options, 'bad', `${mark('failed', options)} ${options.labels.problems}`),
  ...list.flatMap((problem) => hang('  ', sentence(problem, options), options.width)),
];

const sentence = (problem: Problem, { labels }: ReportOptions): string => {
  const where = [
    problem.file,
    problem.line === undefined ? undefined : labels.line(problem.line),
    problem.key,
  ].filter((part) => part !== undefined);
  return where.length === 0 ? problem.message : `${where.join(', ')}: ${problem.message}`;
};
