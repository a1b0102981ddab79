import type { Conversation } from '../../src/engine/conversation.ts';
import { limits } from '../../src/engine/limits.ts';
import type { ProbeContext } from '../../src/engine/probe.ts';
import type { PollWindow } from '../../src/esa/windows.ts';
import { stoppedByUs } from '../../src/net/stopped-by-us.ts';
import type { WindowEvidence } from './evidence.ts';

/**
 * One window as the ESA's client polls it: after more="true" it asks for part after part until one has no
 * block, whatever `more` says by then; so it always asks for one part beyond the last.
 */
export const pollWindow = async (
  context: ProbeContext,
  window: PollWindow,
): Promise<WindowEvidence> => {
  const { poller, tools, signal } = context;
  const started = tools.monotonicMs();
  const first = await poller.poll(window);
  const parts = [first];
  const done = (rest: Partial<WindowEvidence>): WindowEvidence => ({
    window,
    parts,
    surplus: null,
    repeats: false,
    tooManyParts: false,
    stoppedEarly: null,
    broken: null,
    durationMs: tools.monotonicMs() - started,
    ...rest,
  });
  if (isBroken(first)) return done({ broken: first });
  const resultId = first.reading?.poll?.resultId ?? null;
  if (!hasMore(first) || resultId === null) return done({});
  const digests = new Set([first.reading?.poll?.digest]);
  for (let number = 2; number <= limits.maxParts && !signal.aborted; number += 1) {
    const part = await poller.fulfil(resultId, number);
    const poll = part.reading?.poll;
    const surplus = !hasMore(parts.at(-1)!);
    const where = surplus ? { surplus: part } : {};
    if (isBroken(part)) {
      if (!surplus) parts.push(part);
      return done({ ...where, broken: part });
    }
    if (!poll || poll.blocks === 0)
      return done({ ...where, stoppedEarly: hasMore(part) ? part : null });
    // The client would go on for ever over a server that answers every part number with the same blocks.
    if (digests.has(poll.digest)) return done({ ...where, repeats: true, broken: part });
    digests.add(poll.digest);
    parts.push(part);
  }
  return done({ tooManyParts: true });
};

/** The client fails on it, or a bound of ours kept us from seeing whether it would. */
const isBroken = ({ outcome, last, reading }: Conversation): boolean =>
  !outcome.ok ||
  last.reply === null ||
  stoppedByUs(last.reply) ||
  reading?.fault?.kind === 'too-deep';

const hasMore = ({ reading }: Conversation): boolean => reading?.poll?.more === 'true';
