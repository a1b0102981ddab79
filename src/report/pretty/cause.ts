import type { FindingResult, SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { change } from './change.ts';
import { hang, justify, padEnd } from './columns.ts';
import { displayWidth } from '../display-width.ts';
import { mark } from './mark.ts';
import { paint } from './paint.ts';

/** The root cause: what it is, what the ESA would log, why, and what to type where. */
export const cause = (
  source: SourceResult,
  finding: FindingResult,
  options: ReportOptions,
): string[] => {
  const outcome = finding.severity === 'error' ? 'failed' : 'warned';
  const title = `${mark(outcome, options)} ${finding.title}`;
  const [first = '', ...rest] = justify(title, finding.code, options.width);
  return [
    paint(options, outcome === 'failed' ? 'bad' : 'warn', first),
    ...rest,
    '',
    ...rows(source, finding, options),
  ];
};

const rows = (source: SourceResult, finding: FindingResult, options: ReportOptions): string[] => {
  const words = options.labels.block;
  return [
    ...row(words.logs, logged(source, options), options),
    ...row(words.document, section(source, finding, options), options),
    '',
    ...row(words.why, finding.message, options),
    '',
    ...row(words.change, change(source, finding, options), options),
    ...actor(finding, options),
    ...row(words.commands, finding.advice.commands, options),
    ...reference(finding, options),
  ];
};

/** A label and what stands beside it; given as a list, the lines are for copying and are not broken. */
export const row = (
  label: string,
  text: string | readonly string[],
  options: ReportOptions,
): string[] => {
  const head = `  ${padEnd(label, labelWidth(options))}  `;
  const lines =
    typeof text === 'string'
      ? hang(head, text, options.width)
      : text.map((line, index) => (index === 0 ? head : ' '.repeat(displayWidth(head))) + line);
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  return [first.replace(label, () => paint(options, 'strong', label)), ...rest];
};

const labelWidth = ({ labels }: ReportOptions): number =>
  Math.max(...Object.values(labels.block).slice(0, 7).map(displayWidth));

const logged = ({ esa }: SourceResult, { labels }: ReportOptions): string => {
  const text = esa.reason === null ? labels.succeeds : `Reason for failure: ${esa.reason}`;
  return `${text}  (${labels.basis[esa.basis]})`;
};

const section = (
  { esa }: SourceResult,
  { document }: FindingResult,
  { labels }: ReportOptions,
): string => {
  const own = document === null ? labels.noSection : `Cisco 220420, "${labels.section[document]}"`;
  if (esa.document === null || esa.document === document) return own;
  return `${own}; ${labels.otherSection(labels.section[esa.document])}`;
};

/** Where the document has a section it has been named; its address is for who asks for more. */
const reference = ({ advice, document }: FindingResult, options: ReportOptions): string[] =>
  advice.link === undefined || (document !== null && !options.verbose)
    ? []
    : row(options.labels.block.link, [advice.link], options);

const actor = (finding: FindingResult, options: ReportOptions): string[] =>
  finding.actor === 'esa-administrator'
    ? []
    : row(options.labels.block.actor, options.labels.actors[finding.actor], options);
