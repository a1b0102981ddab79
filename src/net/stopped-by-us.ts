import type { HttpReply } from './exchange.ts';

const bounds: ReadonlySet<HttpReply['bodyEnd']> = new Set(['too-large', 'timed-out', 'deadline']);

/** A bound of ours ended the body, where the client sets none. */
export const stoppedByUs = ({ bodyEnd }: HttpReply): boolean => bounds.has(bodyEnd);
