import { catalogue, type Code } from '../diagnosis/catalogue.ts';
import { fill } from '../diagnosis/fill.ts';
import type { LocaleTexts } from '../diagnosis/locales/index.ts';
import type { LogEntry, LogSource } from '../esa/read-log.ts';
import type { LogDocument } from './log-document.ts';
import { hang, padEnd } from './pretty/columns.ts';
import { count } from './pretty/numbers.ts';
import { paint } from './pretty/paint.ts';
import { printableDeep } from './printable.ts';
import type { ReportOptions } from './report-options.ts';

/** A log for people: by source, equal reasons once, and what may stand behind each. */
export const logPretty = (raw: LogDocument, texts: LocaleTexts, options: ReportOptions): string => {
  const document = printableDeep(raw);
  const { labels, width } = options;
  const lines = [
    ...document.sources.flatMap((source) => [...sourceLines(source, texts, options), '']),
    ...unreadLines(document, options),
    ...(document.outcome === 'passed' ? [labels.log.nothing] : []),
    ...(document.outcome === 'inconclusive' ? [labels.log.empty] : []),
    ...(document.sources.length > 0
      ? hang('', `${labels.log.ask} taxii-probe check …`, width)
      : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

/** What one source's log says under one reason, whichever kinds of line said it. */
interface Group {
  readonly reason: string | null;
  readonly entries: readonly LogEntry[];
}

const sourceLines = (
  { name, entries }: LogSource,
  texts: LocaleTexts,
  options: ReportOptions,
): string[] => {
  const { labels, width } = options;
  const total = sum(entries);
  const last = entries.toSorted((a, b) => b.line - a.line).find(({ at }) => at !== null)?.at;
  const facts = [labels.log.failures(total), ...(last ? [labels.log.last(last)] : [])];
  const title = name ?? labels.log.unnamed;
  const [first = '', ...rest] = hang(`${title}   `, facts.join(labels.comma), width);
  return [
    first.replace(title, () => paint(options, 'strong', title)),
    ...rest,
    ...groups(entries).flatMap((group) => groupLines(group, name, texts, options)),
  ];
};

const sum = (entries: readonly LogEntry[]): number =>
  entries.reduce((total, entry) => total + entry.count, 0);

const groups = (entries: readonly LogEntry[]): Group[] => {
  const byReason = new Map<string | null, LogEntry[]>();
  for (const entry of entries) {
    const key = entry.kind === 'already-polling' ? 'already-polling' : entry.reason;
    byReason.set(key, [...(byReason.get(key) ?? []), entry]);
  }
  return [...byReason.values()].map((list) => ({ reason: list[0]?.reason ?? null, entries: list }));
};

const groupLines = (
  { reason, entries }: Group,
  source: string | null,
  texts: LocaleTexts,
  options: ReportOptions,
): string[] => {
  const { labels, width } = options;
  const [entry] = entries;
  if (entry === undefined) return [];
  const times = `  ${count(sum(entries), labels.locale)} x  `;
  const indent = ' '.repeat(7);
  const section =
    entry.document === null ? [] : [`Cisco 220420, "${labels.section[entry.document]}"`];
  return [
    '',
    ...hang(padEnd(times, 7), reason ?? labels.section['polling-state'], width).map((line) =>
      paint(options, entry.kind === 'already-polling' ? 'warn' : 'bad', line),
    ),
    ...(entry.secondsAfterFailure === undefined
      ? []
      : [indent + labels.log.after(count(entry.secondsAfterFailure, labels.locale))]),
    ...section.map((line) => indent + line),
    ...causes(entry.codes, source, texts, options).flatMap((line) => hang(indent, line, width)),
  ];
};

/** One cause comes with its advice; several cannot be told apart by the log. */
const causes = (
  codes: readonly Code[],
  source: string | null,
  texts: LocaleTexts,
  { labels }: ReportOptions,
): string[] => {
  const [code, ...others] = codes;
  if (code === undefined) return [labels.log.unknownReason];
  if (others.length > 0) {
    return [...codes.map((each) => `${each}: ${texts.codes[each].title}`), labels.log.ambiguous];
  }
  const args = Object.fromEntries(catalogue[code].args.map((arg) => [arg, `<${arg}>`]));
  const known = { ...args, ...(source !== null && { source }) };
  return [
    `${code}: ${texts.codes[code].title}`,
    fill(texts.codes[code].message, known),
    fill(texts.codes[code].advice, known),
  ];
};

const unreadLines = ({ unread }: LogDocument, { labels, width }: ReportOptions): string[] =>
  unread.length === 0
    ? []
    : [
        labels.log.unread(unread.length),
        ...unread.flatMap(({ line, text }) => hang(`  ${labels.line(line)}: `, text, width)),
        '',
      ];
