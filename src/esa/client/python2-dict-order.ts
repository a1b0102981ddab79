const mask64 = (1n << 64n) - 1n;

/** CPython 2.7's string hash, 64 bits, without hash randomisation (its default). */
const hash = (text: string): bigint => {
  const chars = [...text].map((char) => BigInt(char.codePointAt(0) ?? 0));
  let x = ((chars[0] ?? 0n) << 7n) & mask64;
  for (const char of chars) x = ((x * 1_000_003n) & mask64) ^ char;
  x ^= BigInt(chars.length);
  if (chars.length === 0) return 0n;
  return x === mask64 ? mask64 - 1n : x;
};

const insert = (table: (string | undefined)[], key: string): void => {
  const mask = BigInt(table.length - 1);
  const signed = BigInt.asIntN(64, hash(key));
  let perturb = BigInt.asUintN(64, signed);
  let at = perturb & mask;
  while (table[Number(at & mask)] !== undefined) {
    at = ((at << 2n) + at + perturb + 1n) & mask64;
    perturb >>= 5n;
  }
  table[Number(at & mask)] = key;
};

/**
 * In which order a Python 2.7 dictionary gives back keys that were put in in this order: by slots of its hash table,
 * which starts with 8 and grows fourfold when two thirds full. Status details and extended headers are printed so.
 */
export const python2DictOrder = (keys: readonly string[]): readonly string[] => {
  let table = Array<string | undefined>(8).fill(undefined);
  const unique = [...new Set(keys)];
  for (const [index, key] of unique.entries()) {
    insert(table, key);
    const used = index + 1;
    if (used * 3 < table.length * 2) continue;
    let size = 8;
    while (size <= used * 4) size *= 2;
    const old = table;
    table = Array<string | undefined>(size).fill(undefined);
    for (const kept of old) if (kept !== undefined) insert(table, kept);
  }
  return table.filter((key) => key !== undefined);
};
