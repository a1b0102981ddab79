import { displayWidth, isWide } from './display-width.ts';

// Chinese line-breaking rule: these never begin a line, those never end one.
const clingsBefore = /^[，。、：；！？）」』】》〉%％…'")\]]$/u;
const clingsAfter = /[（「『【《〈'"([]$/u;

/**
 * Breaks a text into lines of at most `width` columns, indent included. Breaks stand at blanks and between
 * CJK characters; a word that is too long for a line (a URL) stays whole. Line feeds of the text are kept.
 */
export const wrap = (text: string, width: number, indent = ''): string =>
  text
    .split('\n')
    .map((line) => wrapLine(line, width - displayWidth(indent)))
    .flat()
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

const wrapLine = (line: string, width: number): string[] => {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(line)) {
    const next = current === '' ? piece.trimStart() : current + piece;
    if (current !== '' && displayWidth(next.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else {
      current = next;
    }
  }
  return [...lines, current.trimEnd()];
};

/** The smallest parts between which a line may break; each keeps the blanks before it. */
const pieces = (line: string): string[] => {
  const parts: string[] = [];
  for (const character of line) {
    const last = parts.at(-1);
    if (last === undefined || mayBreak(last, character)) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
};

const mayBreak = (before: string, next: string): boolean => {
  if (next === ' ') return !before.endsWith(' ');
  if (before.endsWith(' ')) return false;
  if (clingsBefore.test(next) || clingsAfter.test(before)) return false;
  return isWide(next) || isWide([...before].at(-1) ?? '');
};
