import { ClientXmlFault, isBadByte, type ClientXmlCursor } from './cursor.ts';

/**
 * Passes the rest of a CDATA section; false when it does not end here. The client hands on an
 * unfinished one in pieces of 300 bytes, one piece each time it is given data, and then reports the
 * end of the last piece.
 */
export const passCdata = (at: ClientXmlCursor, pieces: number): boolean => {
  const end = at.text.indexOf(']]>', at.i);
  const pass = (to: number): void => {
    // the client finds a wrong byte without having moved its line and column
    const { line, column } = at;
    while (at.i < to) {
      const unit = at.unit();
      const point = at.text.codePointAt(at.i) ?? 0;
      if (isBadByte(unit) || !at.isChar(point)) {
        const bytes = Buffer.from(at.text.slice(at.i, at.i + 4)).subarray(0, 4);
        const shown = isBadByte(unit) ? badBytes(at) : [...bytes].map(hex).join(' ');
        throw new ClientXmlFault(
          `Input is not proper UTF-8, indicate encoding !\nBytes: ${shown}`,
          line,
          column,
        );
      }
      // columns are bytes here
      at.column += Buffer.byteLength(String.fromCodePoint(point)) - 1;
      at.next(point);
    }
  };
  if (end >= 0) {
    pass(end);
    at.skip(3);
    return true;
  }
  for (let piece = 0; piece < pieces && at.hasBytes(302); piece += 1) {
    let bytes = 0;
    let to = at.i;
    while (to < at.text.length) {
      const point = at.text.codePointAt(to) ?? 0;
      bytes += Buffer.byteLength(String.fromCodePoint(point));
      if (bytes > 300) break;
      to += point > 0xffff ? 2 : 1;
    }
    pass(to);
  }
  return false;
};

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const badBytes = (at: ClientXmlCursor): string => {
  try {
    at.char();
  } catch (error) {
    if (error instanceof ClientXmlFault) return error.message.split('Bytes: ')[1] ?? '';
  }
  return '';
};
