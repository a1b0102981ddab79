import type { Locale, Result } from '../engine/result.ts';
import { formats } from '../report/index.ts';
import { jsonPieces } from '../report/json-pieces.ts';
import type { Output } from './outputs.ts';
import { reportOptions } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { print, writeUserFile } from './write.ts';

export interface Appearance {
  readonly locale: Locale;
  readonly verbose: boolean;
}

/**
 * Writes each report where it goes. One whose file cannot be written goes to standard output, so that no run
 * is lost; false then.
 */
export const deliver = async (
  result: Result,
  outputs: readonly Output[],
  appearance: Appearance,
): Promise<boolean> => {
  let isComplete = true;
  for (const { format, file } of outputs) {
    const screen = file === null ? process.stdout : {};
    const report = (): Iterable<string> =>
      format === 'json'
        ? jsonPieces(result)
        : [formats[format](result, reportOptions(screen, process.env, appearance))];
    if (file === null) await printAll(report());
    else if (!(await written(file, report()))) {
      isComplete = false;
      if (outputs.every((output) => output.file !== null)) await printAll(report());
    }
  }
  return isComplete;
};

const printAll = async (pieces: Iterable<string>): Promise<void> => {
  for (const piece of pieces) await print(process.stdout, piece);
};

/** False, and a sentence on stderr, when the file cannot be written. */
export const written = async (file: string, text: string | Iterable<string>): Promise<boolean> => {
  try {
    await writeUserFile(file, text);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await print(process.stderr, `taxii-probe: ${error.message}\n`);
    return false;
  }
};
