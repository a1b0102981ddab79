import { createStixObserver } from '../stix/observables.ts';
import type { ReplyReader } from '../taxii/reading.ts';
import { createReplyReader, type ReplyReaderOptions } from '../taxii/reply-reader.ts';

/** A reader for one reply that also counts the observables its content blocks carry. */
export const createPollReader = (
  options: Omit<ReplyReaderOptions, 'contentObserver'> = {},
): ReplyReader => createReplyReader({ ...options, contentObserver: createStixObserver() });
