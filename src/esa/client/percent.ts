/** Bytes of an ASCII text with its `%XX` undone. */
export const percentDecode = (text: string): Buffer =>
  Buffer.from(
    text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );

/** `%XX`, upper case, for every byte that `safe` does not match. */
export const percentEncode = (bytes: Uint8Array, safe: RegExp): string =>
  [...bytes]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return byte < 0x80 && safe.test(char)
        ? char
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
