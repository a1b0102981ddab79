import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** Waits until a reader that is slow has room again: a large report must not pile up in memory. */
export const print = async (stream: NodeJS.WriteStream, text: string): Promise<void> => {
  if (!stream.writable || stream.write(text)) return;
  // Of the two that are waited for, the one that does not come would leave its listeners behind.
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })])
    .catch(ignoreClosedPipe)
    .finally(() => waiting.abort());
};

/** `taxii-probe check … | head` ends the pipe early: that is the reader's right, not an error. */
export const tolerateClosedPipe = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
};

const ignoreClosedPipe = (error: unknown): void => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
};

/** Files that hold reports name hosts and collections: readable by their owner alone when they are new. */
export const writeUserFile = async (
  file: string,
  text: string | Iterable<string>,
): Promise<void> => {
  try {
    await writeFile(file, text, { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${fileProblem(error)}.`);
  }
};

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

const fileProblem = (error: unknown): string => {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return sentences[code] ?? code;
};
