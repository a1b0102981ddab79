import type { SourceResult, TranscriptEntry } from '../../engine/result.ts';
import type { HeaderList } from '../../net/exchange.ts';
import type { ReportOptions } from '../report-options.ts';
import { ms } from './numbers.ts';
import { paint } from './paint.ts';

/** `--verbose`: what each stage saw, and every message with its reply. Redacted when it was captured. */
export const details = (source: SourceResult, options: ReportOptions): string[] => {
  const words = options.labels.block;
  const evidence = source.stages
    .filter((stage) => Object.keys(stage.evidence).length > 0)
    .flatMap((stage) => [`  ${stage.id}`, ...tree(stage.evidence, '    ')]);
  const attempts = source.attempts.map(({ number, outcome, startedAt, durationMs, code }) =>
    `  ${number}  ${startedAt}  ${outcome}  ${ms(durationMs)} ms  ${code ?? ''}`.trimEnd(),
  );
  return [
    ...section(words.attempts, source.attempts.length > 1 ? attempts : [], options),
    ...section(words.evidence, evidence, options),
    ...section(words.transcript, source.transcript.flatMap(message), options),
  ];
};

const section = (title: string, lines: readonly string[], options: ReportOptions): string[] =>
  lines.length === 0 ? [] : ['', paint(options, 'strong', title), ...lines];

const message = (entry: TranscriptEntry, index: number): string[] => {
  const { request, response } = entry;
  return [
    `  [${index}] ${entry.purpose}  ${ms(entry.durationMs)} ms`,
    `  > ${request.method} ${request.url}`,
    ...headers(request.headers, '  > '),
    ...body(request.body, '  > '),
    ...reply(response),
    '',
  ];
};

const reply = (response: Readonly<Record<string, unknown>>): string[] => {
  const { status, statusText, headers: list, body: sample, ...rest } = response;
  if (typeof status !== 'number') return tree(response, '  < ');
  return [
    `  < HTTP ${status} ${typeof statusText === 'string' ? statusText : ''}`.trimEnd(),
    ...headers(isHeaderList(list) ? list : [], '  < '),
    ...tree(rest, '  < '),
    ...body(typeof sample === 'string' ? sample : null, '  < '),
  ];
};

const isHeaderList = (value: unknown): value is HeaderList =>
  Array.isArray(value) && value.every((item) => Array.isArray(item) && item.length === 2);

const headers = (list: HeaderList, prefix: string): string[] =>
  list.map(([name, value]) => `${prefix}${name}: ${value}`);

const body = (text: string | null, prefix: string): string[] =>
  text === null || text === ''
    ? []
    : [
        prefix.trimEnd(),
        ...text
          .trimEnd()
          .split('\n')
          .map((line) => prefix + line),
      ];

/** Any value as indented lines; bounded, as a chain of certificates can be long. */
const tree = (value: Readonly<Record<string, unknown>>, indent: string): string[] =>
  Object.entries(value).flatMap(([key, item]) => branch(key, item, indent));

const branch = (key: string, item: unknown, indent: string): string[] => {
  if (item === null || item === undefined) return [];
  if (typeof item === 'string') return leaf(key, item, indent);
  if (typeof item !== 'object') return leaf(key, JSON.stringify(item), indent);
  if (Array.isArray(item) && item.every((each) => typeof each !== 'object' || each === null)) {
    return item.length === 0 ? [] : leaf(key, item.join(', '), indent);
  }
  return [`${indent}${key}:`, ...tree(item as Record<string, unknown>, `${indent}  `)];
};

const leaf = (key: string, text: string, indent: string): string[] => {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  return [`${indent}${key}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
};
