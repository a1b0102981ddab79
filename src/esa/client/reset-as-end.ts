import type { HttpReply } from '../../net/exchange.ts';
import type { ClientCase } from './client-case.ts';
import { headerValue } from './header-value.ts';

/** Over TLS, Python 3 on OpenSSL 3 takes a reset after the handshake for the end of the stream. */
export const resetAsEnd = (input: ClientCase): ClientCase => {
  const { dialect, target, exchange } = input;
  const { reply, fault } = exchange;
  if (dialect !== 'py3' || target.scheme !== 'https') return input;
  if (reply?.bodyEnd === 'reset')
    return { ...input, exchange: { ...exchange, reply: { ...reply, bodyEnd: bodyEndOf(reply) } } };
  if (fault?.kind !== 'reset' || !afterHandshake.has(fault.phase)) return input;
  return { ...input, exchange: { ...exchange, fault: { ...fault, kind: 'closed' } } };
};

const afterHandshake: ReadonlySet<string> = new Set(['send', 'wait', 'headers']);

const bodyEndOf = (reply: HttpReply): HttpReply['bodyEnd'] => {
  if (/chunked/i.test(headerValue(reply, 'transfer-encoding') ?? '')) return 'chunk-cut';
  return headerValue(reply, 'content-length') === null ? 'complete' : 'length-short';
};
