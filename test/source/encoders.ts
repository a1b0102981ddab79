/** Ways in which servers, frameworks and loggers spell one character, and whole values. */
const utf8 = (char: string): number[] => [...Buffer.from(char, 'utf8')];
const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
const mixCase = (text: string): string =>
  [...text].map((char, index) => (index % 2 ? char.toUpperCase() : char.toLowerCase())).join('');
const units = (char: string): number[] =>
  Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
const point = (char: string): number => char.codePointAt(0) as number;
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  é: '&eacute;',
  '%': '&percnt;',
};

const percent = (char: string): string =>
  utf8(char)
    .map((byte) => `%${hex(byte, 2)}`)
    .join('');
const reference = (char: string): string => `&#${point(char)};`;

export const charEncoders: readonly ((char: string) => string)[] = [
  (char) => char,
  percent,
  (char) => percent(char).toUpperCase(),
  (char) =>
    utf8(char)
      .map((byte) => `%${mixCase(hex(byte, 2))}`)
      .join(''),
  (char) => (point(char) <= 0xff ? `%${hex(point(char), 2)}` : percent(char)),
  (char) => (char === ' ' ? '+' : char),
  (char) => named[char] ?? char,
  reference,
  (char) => `&#00${point(char)};`,
  (char) => `&#x${hex(point(char), 1)};`,
  (char) => `&#X${hex(point(char), 4).toUpperCase()};`,
  (char) =>
    units(char)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(''),
  (char) =>
    units(char)
      .map((unit) => `\\u${hex(unit, 4).toUpperCase()}`)
      .join(''),
  (char) => JSON.stringify(char).slice(1, -1),
  (char) => (char === '/' ? '\\/' : char),
  (char) =>
    utf8(char)
      .map((byte) => `\\x${hex(byte, 2)}`)
      .join(''),
  (char) =>
    utf8(char)
      .map((byte) => `=${hex(byte, 2).toUpperCase()}`)
      .join(''),
  (char) => `${char}\0`,
  (char) => `${char}=\r\n`,
  // One layer inside another.
  (char) => percent(char).replaceAll('%', '%25'),
  (char) => reference(char).replaceAll('&', '&amp;'),
  (char) => (named[char] ?? char).replaceAll('&', '\\u0026'),
  (char) => percent(reference(char)),
  // UTF-8 taken for Latin-1.
  (char) => Buffer.from(char, 'utf8').toString('latin1'),
];

export const wholeEncoders: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => encodeURIComponent(value),
  (value) => new URLSearchParams({ '': value }).toString().slice(1),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) =>
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  (value) => Buffer.from(value).toString('base64'),
  (value) => Buffer.from(value).toString('base64url'),
  (value) => Buffer.from(value).toString('hex'),
  (value) => Buffer.from(value).toString('hex').toUpperCase(),
  (value) => mixCase(Buffer.from(value).toString('hex')),
  (value) => encodeURIComponent(Buffer.from(value).toString('base64')),
];
