import type { HttpReply } from './exchange.ts';
import type { Framing } from './framing.ts';
import type { NetFault } from './net-fault.ts';
import { printable } from './printable.ts';
import { errorCode, socketFault } from './socket-fault.ts';

export interface BrokenExchange {
  readonly error: unknown;
  /** A bound of ours that ended it. */
  readonly stop: 'deadline' | 'too-large' | 'aborted' | null;
  readonly framing: Framing;
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
  if (code === 'ECONNRESET' || broken.ending === 'rst') return { bodyEnd: 'reset' };
  if (framing.badChunk) return { bodyEnd: 'chunk-bad' };
  if (framing.chunked)
    return {
      bodyEnd: code.startsWith('HPE_') && broken.ending === null ? 'chunk-bad' : 'chunk-cut',
    };
  return { bodyEnd: 'length-short' };
};

const headFault = (broken: BrokenExchange): NetFault => {
  const { stop, framing, limits, redact } = broken;
  const code = errorCode(broken.error);
  const phase = framing.bytes === 0 ? 'wait' : 'headers';
  const saw = redact(printable(framing.head.subarray(0, 512)), framing.head.length > 512);
  if (stop === 'aborted') return { phase, kind: 'aborted', code: 'ABORT_ERR' };
  const tooMuch = headBeyondClient(framing.head);
  if (tooMuch !== null) return { phase, kind: 'too-large', code: tooMuch, saw };
  if (stop === 'deadline')
    return { phase, kind: 'deadline', code, seconds: limits.deadlineMs / 1000 };
  if (stop === 'too-large' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return { phase, kind: 'too-large', code };
  if (code === 'UND_ERR_HEADERS_TIMEOUT')
    return { phase, kind: 'timed-out', code, seconds: limits.idleMs / 1000 };
  if (framing.bytes > 0 && !looksLikeHttp(framing.head))
    return { phase, kind: 'not-http', code, saw };
  if (code.startsWith('HPE_') || code === lengthMismatch)
    return {
      phase,
      kind: statusLine.test(framing.head.toString('latin1')) ? 'framing' : 'not-http',
      code,
      saw,
    };
  if (code === 'UND_ERR_SOCKET')
    return { phase, kind: broken.ending === 'rst' ? 'reset' : 'closed', code, saw };
  return socketFault(broken.error, phase);
};

/** A blank, three digits: what httplib must find behind the version. */
const statusLine = /^\s*HTTP\/\S+\s+\d{3}(?:\s|$)/;

/** httplib gives up at 65,536 bytes of one header line and at 100 headers, whether or not the head ever ends. */
const headBeyondClient = (head: Buffer): 'HEADER_LINE_TOO_LONG' | 'TOO_MANY_HEADERS' | null => {
  const lines = head.toString('latin1').split('\n');
  if (lines.some(({ length }) => length >= 65_535)) return 'HEADER_LINE_TOO_LONG';
  return lines.length > 102 ? 'TOO_MANY_HEADERS' : null;
};

/** A status line begins so; the client takes a few blank lines before it, and so do we here. */
const looksLikeHttp = (head: Buffer): boolean => {
  const text = head.subarray(0, 64).toString('latin1').trimStart();
  return text.startsWith('HTTP/') || 'HTTP/'.startsWith(text);
};

/** undici's verdict on lengths that contradict each other, and on a head that broke its parser in their midst. */
const lengthMismatch = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';

/** The parser's own verdict, or undici's on an interim reply that was not asked for; an early end is neither. */
export const parserRefused = (error: unknown, head: Buffer, peerEnded: boolean): boolean => {
  const code = errorCode(error);
  if (code.startsWith('HPE_') || code === lengthMismatch) return !peerEnded;
  return (
    code === 'UND_ERR_SOCKET' && /^HTTP\/\d\.\d 100/.test(head.subarray(0, 16).toString('latin1'))
  );
};
