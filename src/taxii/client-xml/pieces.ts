import type { Libxml2 } from '../libxml2.ts';
import { noEntities } from './entities.ts';
import { scanAsClient } from './scan.ts';
import { NamespaceScope } from './scope.ts';

/** Size in bytes of the pieces in which the client reads a reply (lxml's iterparse). */
const PIECE = 32_768;
/** Text of a new start that is looked at, in UTF-16 units. */
const LOOK = 65_536;

/** Text that has to be kept to hear about a new start. */
export const RESTART_TEXT = LOOK + PIECE;

/** Bytes from `place` to the piece after the one that ends with it or behind it. */
export const bytesToNextPiece = (place: number): number => Math.ceil(place / PIECE) * PIECE - place;

/**
 * What the client says when it starts anew `skip` bytes into the text; undefined when nothing is
 * there any more, null when it says nothing that is known.
 */
export const sentenceOfRestart = (
  text: string,
  skip: number,
  ended: boolean,
  libxml2: Libxml2,
): string | null | undefined => {
  let at = 0;
  for (let bytes = skip; bytes > 0 && at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    bytes -= Buffer.byteLength(String.fromCodePoint(point));
    at += point > 0xffff ? 2 : 1;
  }
  const piece = text.slice(at, at + LOOK);
  if (piece === '') return undefined;
  const scan = scanAsClient({
    state: 'start',
    text: piece,
    line: 1,
    column: 1,
    libxml2,
    open: [],
    scope: new NamespaceScope(),
    entities: noEntities,
    ended: ended && at + LOOK >= text.length,
    encodingFault: () => null,
  });
  const said = scan.noted ?? (scan.message === null ? null : { ...scan, message: scan.message });
  return said && `${said.message}, line ${said.line}, column ${said.column} (line ${said.line})`;
};

/**
 * How often the client looks at a CDATA section that does not end: with the piece in which it
 * begins when 302 bytes of it are there, with each later piece that has a `>` (`closers`), and at
 * the end. Byte offsets.
 */
export const cdataLooks = (from: number, end: number, closers: boolean): number => {
  const firstEnd = Math.min(end, (Math.floor(from / PIECE) + 1) * PIECE);
  const later = closers ? Math.ceil((end - firstEnd) / PIECE) : 0;
  return (firstEnd - from >= 302 ? 1 : 0) + later + 1;
};
