/** Characters that show nothing and come along with a paste from a web page or a document. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const named: Readonly<Record<string, string>> = {
  '\0': 'a NUL',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
};

const unicode = (char: string): string =>
  `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What no field may hold, as the object of "contains …"; undefined when the text is clean. */
export const forbiddenIn = (text: string): string | undefined => {
  const char = control.exec(text)?.[0];
  if (char !== undefined) return named[char] ?? `a control character (${unicode(char)})`;
  return /[\ud800-\udfff]/u.test(text) ? 'half of a character (a lone surrogate)' : undefined;
};

export const invisibleIn = (text: string): string | undefined => {
  const char = invisible.exec(text)?.[0];
  return char === undefined ? undefined : `an invisible character (${unicode(char)})`;
};
