import type { HttpExchange } from '../net/exchange.ts';
import type { TranscriptEntry } from './result.ts';

/** What is kept of one HTTP exchange; it was redacted when it was captured. */
export const transcriptEntry = (purpose: string, exchange: HttpExchange): TranscriptEntry => ({
  purpose,
  request: {
    method: exchange.method,
    url: exchange.url,
    headers: exchange.requestHeaders,
    body: exchange.requestBody,
  },
  response: exchange.reply
    ? {
        status: exchange.reply.status,
        statusText: exchange.reply.statusText,
        headers: exchange.reply.headers,
        body: exchange.reply.sample,
        bodyEnd: exchange.reply.bodyEnd,
        bytes: exchange.reply.bytes,
        wireBytes: exchange.reply.wireBytes,
        peer: exchange.reply.peer,
        ...(exchange.reply.breaches.length > 0 && { breaches: exchange.reply.breaches }),
      }
    : { fault: exchange.fault },
  timings: exchange.timings,
  durationMs: exchange.timings.totalMs,
});
