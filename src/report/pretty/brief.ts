import type { FindingResult, SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { hang, justify } from './columns.ts';
import { mark } from './mark.ts';
import { paint } from './paint.ts';

/** What else was noticed, a line each; with `--verbose` also why and what to do. */
export const brief = ({ findings }: SourceResult, options: ReportOptions): string[] =>
  findings.filter(({ rootCause }) => !rootCause).flatMap((finding) => one(finding, options));

const outcomes = { error: 'failed', warning: 'warned', info: 'skipped' } as const;
const tones = { error: 'bad', warning: 'warn', info: 'dim' } as const;

const one = (finding: FindingResult, options: ReportOptions): string[] => {
  const symbol = mark(outcomes[finding.severity], options);
  const [first = '', ...rest] = justify(
    `  ${symbol} ${finding.title}`,
    finding.code,
    options.width,
  );
  const head = first.replace(symbol, () => paint(options, tones[finding.severity], symbol));
  if (!options.verbose) return [head, ...rest];
  return [
    head,
    ...rest,
    ...hang('    ', finding.message, options.width),
    ...hang('    ', finding.advice.text, options.width),
  ];
};
