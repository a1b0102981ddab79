import type { LenientReply, Refusal } from './lenient-reply.ts';
import type { NetFault } from './net-fault.ts';

/** How much of a line that is no status line is kept to be quoted. */
const quoted = 4096;

const codes: Readonly<Record<Exclude<Refusal, 'bad-status-line'>, string>> = {
  'status-line-too-long': 'STATUS_LINE_TOO_LONG',
  'header-line-too-long': 'HEADER_LINE_TOO_LONG',
  'too-many-headers': 'TOO_MANY_HEADERS',
  'head-too-large': 'HEAD_TOO_LARGE',
};

/** A head that the client reads no further, as a fault; null where it reads on. */
export const refusalFault = (
  { refusal, firstLine }: LenientReply,
  saw: string,
  redact: (text: string, cut: boolean) => string,
): NetFault | null => {
  if (refusal === null) return null;
  if (refusal !== 'bad-status-line')
    return { phase: 'headers', kind: 'too-large', code: codes[refusal], saw };
  const cut = firstLine.length > quoted;
  const brokeOff = !firstLine.endsWith('\n') && beginsAsHttp(firstLine);
  return {
    phase: 'headers',
    kind: brokeOff ? 'closed' : 'not-http',
    code: brokeOff ? 'STATUS_LINE_CUT' : 'BAD_STATUS_LINE',
    saw,
    firstLine: redact(firstLine.slice(0, quoted), cut),
    ...(cut && { firstLineCut: true }),
  };
};

const beginsAsHttp = (line: string): boolean => {
  const text = line.trimStart();
  return text.startsWith('HTTP/') || 'HTTP/'.startsWith(text);
};
