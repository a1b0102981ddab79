import type { Result, SourceResult } from '../../engine/result.ts';
import { displayWidth } from '../display-width.ts';
import type { ReportOptions } from '../report-options.ts';
import { changeInBrief } from './change.ts';
import { hang, padEnd } from './columns.ts';
import { mark } from './mark.ts';
import { paint } from './paint.ts';

const order = ['failed', 'broken', 'inconclusive', 'warned', 'passed'] as const;

/** Sources by how much they hurt; equals stay in the order of the file. */
export const byHurt = (sources: readonly SourceResult[]): SourceResult[] =>
  sources.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));

/** Of many sources: those that need somebody, a row each. */
export const overview = (result: Result, options: ReportOptions): string[] => {
  const { labels } = options;
  const head = [labels.table.source, labels.table.stopped, labels.table.cause, labels.table.change];
  const rows = byHurt(result.sources)
    .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'warned')
    .map((source) => cells(source, options));
  return [...table([head, ...rows], options.width, '  ')];
};

const cells = (source: SourceResult, options: ReportOptions): string[] => {
  const root = source.findings.find((finding) => finding.rootCause);
  const stage =
    root?.stage ?? source.stages.find(({ outcome }) => outcome === source.outcome)?.id ?? '-';
  const cause = root?.code ?? options.labels.counted(source.outcome, 1);
  return [source.name, stage, cause, changeInBrief(source, options)];
};

/** Columns as wide as they must be; the last one wraps, under the row where it gets too narrow. */
export const table = (
  rows: readonly (readonly string[])[],
  width: number,
  indent: string,
): string[] => {
  const fixed = Math.max(...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: fixed }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const left = (row: readonly string[]): string =>
    indent + widths.map((columns, index) => padEnd(row[index] ?? '', columns)).join('   ');
  const longest = Math.max(...rows.map((row) => displayWidth(row[fixed] ?? '')));
  const needed = Math.min(24, longest);
  const room = width - displayWidth(left([])) - 3;
  return rows.flatMap((row, index) => {
    const last = row[fixed] ?? '';
    if (room >= needed) return hang(`${left(row)}   `, last, width).map((line) => line.trimEnd());
    if (last === '' || index === 0) return [left(row).trimEnd()];
    return [left(row).trimEnd(), ...hang(`${indent}    `, last, width)];
  });
};

/** `✗ 3 failed   ! 2 warned   ✓ 43 passed`, what hurts first. */
export const counts = (sources: readonly SourceResult[], options: ReportOptions): string =>
  order
    .map((outcome) => {
      const number = sources.filter((source) => source.outcome === outcome).length;
      if (number === 0) return '';
      const tone = outcome === 'passed' ? 'good' : outcome === 'warned' ? 'warn' : 'bad';
      return paint(
        options,
        tone,
        `${mark(outcome, options)} ${number} ${options.labels.counted(outcome, number)}`,
      );
    })
    .filter((text) => text !== '')
    .join('   ');
