import type { HttpReply } from './exchange.ts';
import type { FramingFollower } from './framing-follower.ts';
import type { NetFault } from './net-fault.ts';
import { printable } from './printable.ts';
import { refusalFault } from './refusal-fault.ts';
import { errorCode, socketFault } from './socket-fault.ts';

export interface BrokenExchange {
  readonly error: unknown;
  /** A bound of ours that ended it. */
  readonly stop: 'deadline' | 'too-large' | 'aborted' | null;
  readonly framing: FramingFollower;
  readonly limits: { readonly idleMs: number; readonly deadlineMs: number };
  readonly redact: (text: string, cut: boolean) => string;
  /** How the peer ended the stream; null when it did not. */
  readonly ending: 'fin' | 'rst' | null;
  /** Status line and headers were read. */
  readonly hasHead: boolean;
}

/** What was wrong with a body whose head was fine, or the fault that kept the reply away. */
export const exchangeFault = (
  broken: BrokenExchange,
): NetFault | { readonly bodyEnd: HttpReply['bodyEnd'] } =>
  broken.hasHead ? bodyFault(broken) : headFault(broken);

const bodyFault = (
  broken: BrokenExchange,
): NetFault | { readonly bodyEnd: HttpReply['bodyEnd'] } => {
  const { stop, framing } = broken;
  const code = errorCode(broken.error);
  if (stop === 'aborted') return { phase: 'body', kind: 'aborted', code: 'ABORT_ERR' };
  if (stop !== null) return { bodyEnd: stop };
  if (code === 'UND_ERR_BODY_TIMEOUT') return { bodyEnd: 'timed-out' };
  const isReset = code === 'ECONNRESET' || broken.ending === 'rst';
  // What came after all that the client reads is nothing to it.
  return { bodyEnd: isReset && !framing.reply.done ? 'reset' : framing.reply.end() };
};

const headFault = (broken: BrokenExchange): NetFault => {
  const { stop, framing, limits, redact } = broken;
  const code = errorCode(broken.error);
  const phase = framing.bytes === 0 ? 'wait' : 'headers';
  const saw = redact(printable(framing.head.subarray(0, 512)), framing.bytes > 512);
  if (stop === 'aborted') return { phase, kind: 'aborted', code: 'ABORT_ERR' };
  const { refusal } = framing.reply;
  if (refusal !== null && refusal !== 'bad-status-line')
    return refusalFault(framing.reply, saw, redact)!;
  if (stop === 'deadline')
    return { phase, kind: 'deadline', code, seconds: limits.deadlineMs / 1000 };
  if (stop === 'too-large' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return { phase, kind: 'too-large', code };
  if (code === 'UND_ERR_HEADERS_TIMEOUT')
    return { phase, kind: 'timed-out', code, seconds: limits.idleMs / 1000 };
  // What came of a line counts when the stream ends, not when it is reset.
  if (broken.ending === 'rst' && !framing.reply.done) return { phase, kind: 'reset', code, saw };
  if (framing.bytes > 0) framing.reply.end();
  const refused = refusalFault(framing.reply, saw, redact);
  if (refused) return refused;
  if (code.startsWith('HPE_') || code === lengthMismatch)
    return { phase, kind: 'framing', code, saw };
  if (code === 'UND_ERR_SOCKET')
    return { phase, kind: broken.ending === 'rst' ? 'reset' : 'closed', code, saw };
  return socketFault(broken.error, phase);
};

/** undici's verdict on lengths that contradict each other, and on a head that broke its parser in their midst. */
const lengthMismatch = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';

/**
 * The parser's own verdict, or a head that undici takes for another than the client does: an interim reply, a first
 * header that begins with a blank. An early end is neither, nor is a head that the client gives up on as well.
 */
export const parserRefused = (
  error: unknown,
  { reply }: FramingFollower,
  peerEnded: boolean,
): boolean => {
  const code = errorCode(error);
  if (reply.refusal !== null && reply.refusal !== 'bad-status-line') return false;
  if (code.startsWith('HPE_') || code === lengthMismatch) return !peerEnded;
  const otherHead = /^(?:informational|interim-reply|fold-without-header)$/;
  if (reply.breaches.some((breach) => otherHead.test(breach))) return true;
  return error === null && reply.refusal === 'bad-status-line' && reply.firstLine.trim() !== '';
};
