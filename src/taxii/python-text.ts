/** An exception of the client, as its log line gets it. */
export class PythonFault extends Error {
  readonly kind: string;
  constructor(kind: string, text: string) {
    super(text);
    this.kind = kind;
  }
}

export const raise = (kind: string, text: string): never => {
  throw new PythonFault(kind, text);
};

const shown = (unit: number): string =>
  unit <= 0xff
    ? `\\x${unit.toString(16).padStart(2, '0')}`
    : `\\u${unit.toString(16).padStart(4, '0')}`;

/**
 * `str()` of an exception. Under Python 2 a text outside ASCII cannot be printed and gives another
 * error; positions are counted as a build with 32-bit characters counts them.
 */
export const pythonStr = (
  fault: PythonFault,
  python: 2 | 3,
): { readonly kind: string; readonly text: string } => {
  if (python === 3) return { kind: fault.kind, text: fault.message };
  const points = [...fault.message];
  const first = points.findIndex((point) => (point.codePointAt(0) ?? 0) > 0x7f);
  if (first < 0) return { kind: fault.kind, text: fault.message };
  let last = first;
  while ((points[last + 1]?.codePointAt(0) ?? 0) > 0x7f) last += 1;
  const unit = points[first]?.codePointAt(0) ?? 0;
  const what =
    first === last
      ? `character u'${unit > 0xffff ? `\\U${unit.toString(16).padStart(8, '0')}` : shown(unit)}' in position ${first}`
      : `characters in position ${first}-${last}`;
  return {
    kind: 'UnicodeEncodeError',
    text: `'ascii' codec can't encode ${what}: ordinal not in range(128)`,
  };
};

/** `int(text)`. */
export const pythonInt = (text: string | null): number => {
  if (text === null)
    raise('TypeError', "int() argument must be a string or a number, not 'NoneType'");
  const value = (text ?? '').trim();
  if (/^[+-]?\d+$/.test(value)) return Number(value);
  return raise('ValueError', `invalid literal for int() with base 10: '${text}'`);
};
