import type { Conversation } from '../../src/engine/conversation.ts';
import type { ProbeContext } from '../../src/engine/probe.ts';

/** The faithful poll: the first window that the ESA would ask for. Asked once, judged by many. */
export const pollFirst = ({ poller, windows }: ProbeContext): Promise<Conversation> =>
  poller.poll(windows[0]!);
