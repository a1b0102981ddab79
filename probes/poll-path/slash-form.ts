import type { Conversation } from '../../src/engine/conversation.ts';
import { answerOf, type Answer } from './answer.ts';

/** The same path with its final slash added, or taken away; null for the root, which has no other form. */
export const otherSlashForm = (path: string): string | null => {
  if (path === '' || path === '/') return null;
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
};

/** The first reply redirected the POST, as a GET, to the same path with the other slash form. */
export const redirectsToSlashForm = ({ hops }: Conversation): boolean => {
  const [first, second] = hops;
  if (!first || second?.method !== 'GET') return false;
  const from = new URL(first.url);
  const to = new URL(second.url);
  return from.origin === to.origin && otherSlashForm(from.pathname) === to.pathname;
};

const unknownPath: ReadonlySet<number> = new Set([404, 405, 410]);

/** An HTTP status with which servers say that they serve no polls at this path. */
export const deniesPath = (answer: Answer): boolean =>
  answer.kind === 'http' && unknownPath.has(answer.status);

/** Whether the other form is worth one message: 404, 405, 410, or a redirect to it. */
export const asksForSlash = (conversation: Conversation): boolean => {
  return deniesPath(answerOf(conversation)) || redirectsToSlashForm(conversation);
};

/** A form answers when TAXII speaks there, or a login is asked for where the other form knew nothing. */
export const answers = (conversation: Conversation): boolean => {
  const answer = answerOf(conversation);
  if (conversation.hops.length > 1) return false;
  if (answer.kind === 'http') return answer.status === 401 || answer.status === 403;
  return ['poll', 'status', 'empty', 'unreadable', 'other-message', 'invalid'].includes(
    answer.kind,
  );
};
