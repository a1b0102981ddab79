import type { HttpLimits } from '../net/http-exchange.ts';

/** Every buffer and every loop has a bound; these are ours, not the appliance's. */
export const limits = {
  maxHeaderBytes: 256 * 1024,
  maxBodyBytes: 256 * 1024 ** 2,
  sampleBytes: 16 * 1024,
  /** Header lines and samples of one source's replies, in characters; what comes after is kept thin. */
  transcriptLength: 512 * 1024,
  thinHeadLength: 2048,
  thinSampleLength: 512,
  /** Result parts of one window. */
  maxParts: 2000,
  /** As requests: "Exceeded 30 redirects." */
  maxRedirects: 30,
  /** A whole exchange may take this many times the time without progress. */
  deadlineFactor: 10,
} as const;

export const httpLimits = (idleMs: number): HttpLimits => ({
  idleMs,
  deadlineMs: idleMs * limits.deadlineFactor,
  maxHeaderBytes: limits.maxHeaderBytes,
  maxBodyBytes: limits.maxBodyBytes,
  sampleBytes: limits.sampleBytes,
});
