import type { Dialect } from '../client-outcome.ts';
import { messageClasses } from './message-class.ts';
import { noInteger } from './status-details.ts';

/**
 * The text of a message's fault, which the reading gives as Python 2 words it.
 */
export const messageText = (dialect: Dialect, text: string, root: string): string => {
  if (dialect === 'py27') return text;
  if (text.startsWith('__init__() takes at least')) {
    return `${messageClasses[root] ?? root}.__init__() missing 1 required positional argument: 'in_response_to'`;
  }
  if (text.startsWith('__init__() got')) return `${messageClasses[root] ?? root}.${text}`;
  return text === noInteger.py27 ? noInteger.py3 : text;
};
