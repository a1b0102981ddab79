import type { Conversation } from '../../src/engine/conversation.ts';
import type { ClientOutcome } from '../../src/esa/client-outcome.ts';
import { isErrorStatus } from '../../src/esa/client/http-texts.ts';
import type { HttpReply } from '../../src/net/exchange.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import {
  MESSAGE_BINDING_10,
  MESSAGE_BINDING_11,
  TAXII_10_NAMESPACE,
  TAXII_11_NAMESPACE,
} from '../../src/taxii/constants.ts';
import type { PollReading, Reading, StatusMessage } from '../../src/taxii/reading.ts';

/** What came back, by structure: the question every stage from poll-path on begins with. */
export type Answer =
  | { readonly kind: 'fault'; readonly fault: NetFault }
  | { readonly kind: 'redirect-loop' }
  | { readonly kind: 'http'; readonly status: number; readonly reply: HttpReply }
  /** Below 400 and without the TAXII header. */
  | { readonly kind: 'not-taxii'; readonly reply: HttpReply }
  | { readonly kind: 'version'; readonly version: string }
  /** The TAXII header and not one byte of body. */
  | { readonly kind: 'empty' }
  /** The TAXII header and a body that is no readable XML. */
  | { readonly kind: 'unreadable'; readonly reading: Reading }
  | { readonly kind: 'poll'; readonly poll: PollReading }
  | { readonly kind: 'status'; readonly status: StatusMessage }
  | { readonly kind: 'other-message'; readonly name: string }
  | { readonly kind: 'invalid'; readonly problem: string };

export const answerOf = ({ last, reading, redirectLoop, outcome }: Conversation): Answer => {
  if (redirectLoop) return { kind: 'redirect-loop' };
  const { reply, fault } = last;
  if (!reply)
    return {
      kind: 'fault',
      fault: fault ?? { phase: 'wait', kind: 'unclassified', code: 'NO_REPLY' },
    };
  if (isErrorStatus(reply.status)) return { kind: 'http', status: reply.status, reply };
  const version = header(reply, 'x-taxii-content-type');
  if (version === '') return { kind: 'not-taxii', reply };
  if (reading?.root?.namespace === TAXII_10_NAMESPACE)
    return { kind: 'version', version: MESSAGE_BINDING_10 };
  // The client takes both versions in the header and judges the root element; of 1.0 it refuses all but polls.
  if (!isOurVersion(version)) return { kind: 'version', version };
  // Python 3 compares the blanks behind the value as well, and both what a folded line leaves of itself.
  if (refusesVersion(outcome)) return { kind: 'version', version };
  if (reply.bytes === 0) return { kind: 'empty' };
  if (version === MESSAGE_BINDING_10 && reading?.status) return { kind: 'version', version };
  return reading ? messageOf(reading) : { kind: 'empty' };
};

export const isOurVersion = (version: string): boolean =>
  version === MESSAGE_BINDING_11 || version === MESSAGE_BINDING_10;

export const refusesVersion = (outcome: ClientOutcome): boolean =>
  !outcome.ok && outcome.text.startsWith('Unsupported X-TAXII-Content-Type');

const messageOf = (reading: Reading): Answer => {
  const { poll, status, fault, messageFault, root } = reading;
  if (poll && (fault || messageFault === null)) return { kind: 'poll', poll };
  if (fault && (!root || !status)) return { kind: 'unreadable', reading };
  if (status && status.type !== null && messageFault === null) return { kind: 'status', status };
  const isOther = root?.namespace === TAXII_11_NAMESPACE && !answersPoll.has(root.name);
  if (root && (isOther || unknownMessage.test(messageFault ?? '')))
    return { kind: 'other-message', name: root.name };
  if (messageFault !== null) return { kind: 'invalid', problem: messageFault };
  return { kind: 'unreadable', reading };
};

const answersPoll: ReadonlySet<string> = new Set(['Poll_Response', 'Status_Message']);

/** libtaxii and cabby on a message that is not the one asked for. */
const unknownMessage = /^Unknown message_type|object is not iterable$/;

/** First value of a header, without blanks around it; empty where there is none. */
export const header = (reply: HttpReply, name: string): string =>
  (reply.headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? '').trim();

/** The answer in a few characters, for a strip or a sentence: `404`, `NOT_FOUND`, `reset`. */
export const answerText = (answer: Answer): string => {
  switch (answer.kind) {
    case 'fault':
      return answer.fault.code;
    case 'http':
      return `HTTP ${answer.status}`;
    case 'not-taxii':
      return `HTTP ${answer.reply.status}, ${header(answer.reply, 'content-type') || 'no Content-Type'}`;
    case 'version':
      return answer.version;
    case 'poll':
      return 'Poll_Response';
    case 'status':
      return answer.status.type ?? 'Status_Message';
    case 'other-message':
      return answer.name;
    case 'invalid':
      return answer.problem;
    default:
      return answer.kind;
  }
};
