import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { localeTexts } from '../../diagnosis/locales/index.ts';
import { createLogReader, type LogReading } from '../../esa/read-log.ts';
import { logDocument, type LogDocument } from '../../report/log-document.ts';
import { logPretty } from '../../report/log-pretty.ts';
import type { LogFlags } from '../commands/log.ts';
import { reportOptions } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { print } from '../write.ts';

/** What `log` does once its flags are understood. */
export const runLogCommand = async (
  file: string,
  { format, locale }: LogFlags,
): Promise<0 | 2 | 3> => {
  const { reading, isLog } = await read(file);
  const document = logDocument(reading, isLog);
  const options = reportOptions(process.stdout, process.env, { locale, verbose: false });
  const text =
    format === 'json'
      ? `${JSON.stringify(document, null, 2)}\n`
      : logPretty(document, await localeTexts(locale), options);
  await print(process.stdout, text);
  return codes[document.outcome];
};

const codes: Readonly<Record<LogDocument['outcome'], 0 | 2 | 3>> = {
  passed: 0,
  warned: 0,
  failed: 2,
  inconclusive: 3,
};

/** Line by line: a log of a year may be larger than memory. */
const read = async (
  file: string,
): Promise<{ readonly reading: LogReading; readonly isLog: boolean }> => {
  if (file === '-' && process.stdin.isTTY) {
    throw new UsageError('Name a log file, or pipe the log in.');
  }
  const reader = createLogReader();
  let isLog = false;
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Infinity });
  // Readline does not pass an error of its input on: a file that is missing would end as an empty log.
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageError(`${file} cannot be read: ${reasons[error.code ?? ''] ?? error.code}.`));
    });
  });
  const all = (async () => {
    for await (const line of lines) {
      isLog ||= line.includes('THREAT_FEEDS');
      reader.push(line);
    }
  })();
  await Promise.race([all, failed]);
  return { reading: reader.end(), isLog };
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};
