import { stripVTControlCharacters } from 'node:util';

// Unicode 15.1, EastAsianWidth.txt, classes W and F, as far as a terminal meets them.
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

export const isWide = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return point >= 0x1100 && wide.some(([from, to]) => point >= from && point <= to);
};

/** Columns that a text takes on a terminal: two for CJK, none for escapes and combining marks. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!invisible.test(character)) width += isWide(character) ? 2 : 1;
  }
  return width;
};
