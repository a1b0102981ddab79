import type { Dialect } from '../client-outcome.ts';

const named: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * `repr` of a string. Under Python 2 it is one of bytes: pass latin-1 text, where every character from 0x7f on is
 * escaped. Python 3 shows printable characters beyond ASCII as they are.
 */
export const pythonRepr = (text: string, dialect: Dialect): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = [...text].map((char) => {
    if (char === quote) return `\\${char}`;
    const code = char.codePointAt(0) ?? 0;
    if (named[char] !== undefined) return named[char];
    if (code < 0x20 || code === 0x7f) return hex(code);
    if (code < 0x7f) return char;
    return dialect === 'py3' && !(code < 0xa1 || code === 0xad) ? char : hex(code);
  });
  return quote + inner.join('') + quote;
};

/** `repr` of a sequence of Python 2 or 3 strings, as `str()` of a list prints it. */
export const pythonList = (items: readonly string[], dialect: Dialect): string =>
  `[${items.map((item) => pythonRepr(item, dialect)).join(', ')}]`;

const hex = (code: number): string =>
  code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;

/**
 * What Python 2 raises on turning this text into bytes, or null when it is ASCII. Positions count characters, of a
 * build with wide characters as Linux has them.
 */
export const asciiFault = (text: string): string | null => {
  const chars = [...text];
  const from = chars.findIndex((char) => char > '\x7f');
  if (from < 0) return null;
  let to = from;
  while ((chars[to + 1] ?? '') > '\x7f') to += 1;
  const what =
    to === from
      ? `character u'${hex(chars[from]?.codePointAt(0) ?? 0)}' in position ${from}`
      : `characters in position ${from}-${to}`;
  return `'ascii' codec can't encode ${what}: ordinal not in range(128)`;
};
