import { displayWidth } from '../display-width.ts';
import { wrap } from '../wrap.ts';

/** Pads to columns, not to characters: a Chinese one takes two. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)));

export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;

/** `left` and, at the far edge, `right`; on a line of its own where both do not fit. */
export const justify = (left: string, right: string, width: number): string[] => {
  const gap = width - displayWidth(left) - displayWidth(right);
  return gap >= 2 ? [left + ' '.repeat(gap) + right] : [left, padStart(right, width)];
};

/** Text beside a first column of `head`, wrapped so that every line starts where the first one does. */
export const hang = (head: string, text: string, width: number): string[] => {
  const indent = displayWidth(head);
  const lines = text
    .split('\n')
    .flatMap((paragraph) => wrap(paragraph, Math.max(20, width - indent)).split('\n'));
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
};
