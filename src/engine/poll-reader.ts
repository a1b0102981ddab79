import type { ReplyReader } from '../taxii/reading.ts';
import { createReplyReader } from '../taxii/reply-reader.ts';

/** The reader for every reply of a run. */
export const pollReader = (): ReplyReader => createReplyReader();
