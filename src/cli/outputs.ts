import { formatNames, isFormatName, type FormatName } from '../report/format-name.ts';
import { UsageError } from './usage-error.ts';

export interface Output {
  readonly format: FormatName;
  /** null: standard output. */
  readonly file: string | null;
}

/** One flag of the command line, in the order in which they were typed. */
export type OutputFlag =
  | { readonly flag: 'format'; readonly value: string }
  | { readonly flag: 'output'; readonly value: string };

/** Each `--output` goes with the `--format` before it; what has none goes to standard output. */
export const pairOutputs = (flags: readonly OutputFlag[]): Output[] => {
  const outputs: { format: FormatName; file: string | null }[] = [];
  for (const { flag, value } of flags) {
    const last = outputs.at(-1);
    if (flag === 'format') {
      outputs.push({ format: formatOf(value), file: null });
    } else if (last !== undefined && last.file === null) {
      last.file = value;
    } else {
      throw new UsageError(`--output ${value} needs a --format of its own before it.`);
    }
  }
  const onScreen = outputs.filter(({ file }) => file === null);
  if (onScreen.length > 1) {
    throw new UsageError(
      `Only one format can go to standard output; give --output to ${onScreen[0]?.format ?? ''} or ${onScreen[1]?.format ?? ''}.`,
    );
  }
  return outputs.length === 0 ? [{ format: 'pretty', file: null }] : outputs;
};

const formatOf = (value: string): FormatName => {
  if (isFormatName(value)) return value;
  throw new UsageError(`There is no format "${value}"; there are ${formatNames.join(' and ')}.`);
};

/** The same pairs read from a command line that could not be understood, so that JSON stays JSON there too. */
export const jsonTargets = (argv: readonly string[]): (string | null)[] => {
  const targets: (string | null)[] = [];
  let isJson = false;
  for (const [flag, value] of flagValues(argv)) {
    if (flag === '--format') {
      isJson = value === 'json';
      if (isJson) targets.push(null);
    } else if (isJson && flag === '--output') {
      targets[targets.length - 1] = value;
      isJson = false;
    }
  }
  return targets;
};

const flagValues = (argv: readonly string[]): (readonly [string, string])[] =>
  argv.flatMap((word, index) => {
    const equals = /^(--[a-z-]+)=(.*)$/s.exec(word);
    if (equals !== null) return [[equals[1] ?? '', equals[2] ?? ''] as const];
    return word.startsWith('--') ? [[word, argv[index + 1] ?? ''] as const] : [];
  });
