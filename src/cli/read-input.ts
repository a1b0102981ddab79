import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error.ts';

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder',
};

/** Text of a file, or of standard input for `-`; a terminal is never waited for. */
export const readInput = async (file: string): Promise<string> => {
  if (file === '-') {
    if (process.stdin.isTTY)
      throw new UsageError('- reads standard input, but nothing is piped in.');
    return text(process.stdin);
  }
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const message = `${file} ${sentences[code] ?? `cannot be read (${code})`}.`;
    throw new UsageError([{ code: 'config-file-unreadable', message }]);
  }
};
