import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['è', 1],
    ['e\u0300', 1],
    ['輪詢', 4],
    ['（）', 4],
    ['\u001b[31mred\u001b[0m', 3],
    ['✓ a', 3],
    ['', 0],
  ])('measures %j as %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  it('breaks at blanks and puts the indent before every line', () => {
    expect(wrap('one two three four', 11, '  ')).toBe('  one two\n  three\n  four');
  });

  it('breaks between Chinese characters, two columns each', () => {
    expect(wrap('輪詢路徑結尾缺少斜線', 8)).toBe('輪詢路徑\n結尾缺少\n斜線');
  });

  it('lets no line begin with closing punctuation, nor end with an opening bracket', () => {
    expect(wrap('輪詢路徑，結尾', 8)).toBe('輪詢路\n徑，結尾');
    expect(wrap('輪詢路（徑）', 8)).toBe('輪詢路\n（徑）');
  });

  it('keeps a Latin word whole inside Chinese text', () => {
    expect(wrap('設定 Polling Path 路徑', 12)).toBe('設定 Polling\nPath 路徑');
  });

  it('leaves a word that is too long whole, as a URL must stay', () => {
    const url = 'https://example.com/a/very/long/path';
    expect(wrap(`see ${url} now`, 12)).toBe(`see\n${url}\nnow`);
  });

  it('keeps the line feeds and empty lines of the text', () => {
    expect(wrap('a\n\nb', 10, '> ')).toBe('> a\n\n> b');
  });

  it('keeps the blanks inside a line that fits', () => {
    expect(wrap('code    title', 40)).toBe('code    title');
  });

  it('never loses a character and never passes the width when it could break', () => {
    const word = fc.stringMatching(/^[a-z輪詢路徑憑證]{1,6}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 14, max: 60 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width).split('\n');
          expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
