import type { LenientReply } from './lenient-reply.ts';

/**
 * What undici took of a reply that the client, reading along, does not take or takes otherwise: its breaches, a line end
 * in front of the status line, a line too long. Named for the prediction, with the detail behind a colon.
 */
export const headBreaches = ({ breaches, refusal, firstLine }: LenientReply): string[] => {
  if (refusal === null) return [...breaches];
  if (refusal !== 'bad-status-line') return [...breaches, refusal];
  return firstLine.trim() === '' ? [`leading-line-end:${firstLine}`, ...breaches] : [...breaches];
};
