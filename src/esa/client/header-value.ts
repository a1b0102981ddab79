import type { HttpReply } from '../../net/exchange.ts';

/** Values of one header joined as the client joins them, blanks behind them kept; null where it is missing. */
export const headerValue = (reply: HttpReply, name: string): string | null => {
  const values = reply.headers
    .filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value.replace(/^[ \t]+/, ''));
  return values.length === 0 ? null : values.join(', ');
};
