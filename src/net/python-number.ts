/** `int(text, base)` of Python 2.7; null where that raises. Lengths, statuses and chunk sizes are read by it. */
export const pythonNumber = (text: string, base: 10 | 16): number | null => {
  const form = base === 10 ? /^([+-]?)(\d+)$/ : /^([+-]?)(?:0x)?([0-9a-f]+)$/i;
  const match = form.exec(text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, ''));
  if (!match) return null;
  const value = Number.parseInt(match[2] ?? '', base);
  return match[1] === '-' ? -value : value;
};
