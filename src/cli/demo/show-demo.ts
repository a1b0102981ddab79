import { hang, padEnd } from '../../report/pretty/columns.ts';
import { displayWidth } from '../../report/display-width.ts';
import { mark } from '../../report/pretty/mark.ts';
import { table } from '../../report/pretty/overview.ts';
import { paint } from '../../report/pretty/paint.ts';
import { printable } from '../../report/printable.ts';
import type { ReportOptions } from '../../report/report-options.ts';
import type { DemoStep } from './demo-step.ts';

export const showIntroduction = (options: ReportOptions): string[] => [
  ...hang('', options.labels.demo.introduction, options.width),
  '',
  paint(options, 'strong', options.labels.demo.healthy),
];

/** Three lines for people who never saw one: what is broken, what the ESA would log, the change. */
export const showStep = (step: DemoStep, options: ReportOptions): string[] => {
  const { labels, width } = options;
  const words = labels.demo;
  const column =
    4 + Math.max(...[words.broken, words.line, words.change, words.made].map(displayWidth));
  const row = (label: string, text: string): string[] =>
    text === '' ? [] : hang(`    ${padEnd(label, column - 2)}`, printable(text), width);
  const name = step.section === null ? '' : `"${labels.section[step.section]}"  `;
  const symbol = mark(step.isAsExpected ? 'passed' : 'failed', options);
  const tone = step.isAsExpected ? 'good' : 'bad';
  const verdict = step.isAsExpected ? '' : `  ${words.otherwise(step.expected ?? '-')}`;
  return [
    '',
    ...hang(`${symbol} `, `${name}${step.title}${verdict}`, width).map((line, index) =>
      index === 0 ? line.replace(symbol, () => paint(options, tone, symbol)) : line,
    ),
    ...row(step.section === null ? words.made : words.broken, step.made),
    ...row(words.line, step.logged ?? labels.succeeds),
    ...row(words.change, step.change),
  ];
};

/** The table, the count, and what to type next: the last thing on the screen. */
export const showEnd = (steps: readonly DemoStep[], options: ReportOptions): string[] => {
  const { labels, width } = options;
  const { demo } = labels;
  const rows = steps
    .filter(({ section }) => section !== null)
    .map(({ section, code, expected, isAsExpected }) => [
      section === null ? '' : labels.section[section],
      code ?? '-',
      isAsExpected ? demo.asExpected : demo.otherwise(expected ?? '-'),
    ]);
  const right = steps.filter(({ isAsExpected }) => isAsExpected).length;
  return [
    '',
    ...table([[demo.table.section, demo.table.code, demo.table.verdict], ...rows], width, '  '),
    '',
    paint(options, right === steps.length ? 'good' : 'bad', demo.summary(right, steps.length)),
    '',
    demo.next,
    '  taxii-probe check --hostname HOST --polling-path /PATH/ --collection NAME',
  ];
};
