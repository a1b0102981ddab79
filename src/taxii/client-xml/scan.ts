import { ClientXmlCursor, ClientXmlFault, isBadByte } from './cursor.ts';
import type { DeclaredEntities } from './entities.ts';
import { passComment, passInstruction } from './misc.ts';
import { passDoctype, passXmlDeclaration } from './prolog.ts';
import { passReference } from './references.ts';
import { NamespaceScope } from './scope.ts';
import { passEndTag, passStartTag, type Notes, type OpenElement } from './tags.ts';

/** Where the client stands: before the first byte, before or after the root, in content, in a CDATA section. */
export type ScanState = 'start' | 'prolog' | 'content' | 'cdata' | 'epilog';

export interface ScanFrom {
  readonly state: ScanState;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly open: OpenElement[];
  readonly scope: NamespaceScope;
  readonly entities: DeclaredEntities;
  /** Whether the reply ends where the text does. */
  readonly ended: boolean;
  /** Stop after the root's start tag: used to read the prolog. */
  readonly stopAtRoot?: boolean;
  /** What the client says about the declared encoding; null when it takes it. */
  readonly encodingFault: (name: string) => string | null;
  /** Pieces of 300 bytes that the client drops from an unfinished CDATA section, see `passCdata`. */
  readonly cdataPieces?: number;
}

export interface ScanResult {
  /** The client's sentence, or null when it saw nothing wrong in this text. */
  readonly message: string | null;
  readonly line: number;
  readonly column: number;
  /** Index in the text where the client stopped. */
  readonly at: number;
  readonly state: ScanState;
  readonly entities: DeclaredEntities;
  /** Set when the root's start tag was read, whole or not. */
  readonly root: { readonly local: string; readonly namespace: string | null } | null;
  /** Where the root's start tag begins. */
  readonly rootAt: { readonly at: number; readonly line: number; readonly column: number } | null;
  /** First error that the client notes without stopping. */
  readonly noted: { readonly message: string; readonly line: number; readonly column: number } | null;
  readonly undeclared: string | null;
}

const END = 'Extra content at the end of the document';

/**
 * Repeats what the client's parser (libxml2 2.9.8 as a push parser, xmlParseTryOrFinish) does from a place that
 * is known to be sound up to the first thing it stops at. It is run over the few bytes around a fault that our
 * own parser found, never over a whole reply: it exists for the sentence, the line and the column.
 */
export const scanAsClient = (from: ScanFrom): ScanResult => {
  const at = new ClientXmlCursor(from.text, from.line, from.column);
  const { open, scope } = from;
  let state = from.state;
  let entities = from.entities;
  let standalone = false;
  let root: ScanResult['root'] = null;
  let rootAt: ScanResult['rootAt'] = null;
  let noted: ScanResult['noted'] = null;
  let undeclared: string | null = null;
  let undeclaredAt = { line: 0, column: 0 };
  const notes: Notes = {
    namespace: (message) => (noted ??= { message, line: at.line, column: at.column }),
    undeclared: (entity) => {
      if (undeclared === null) undeclaredAt = { line: at.line, column: at.column };
      undeclared ??= entity;
    },
  };
  const result = (message: string | null, line = at.line, column = at.column): ScanResult => ({
    message,
    line,
    column,
    at: at.i,
    state,
    entities,
    root,
    rootAt,
    noted,
    undeclared,
  });
  const characters = (): void => {
    const before = at.i;
    let point = at.char();
    while (point !== 0 && point !== 0x3c && point !== 0x26 && at.isChar(point)) {
      if (point === 0x5d && at.looksAt(']]>')) at.fail("Sequence ']]>' not allowed in content");
      at.next(point);
      point = at.char();
    }
    if (point !== 0 && !at.isChar(point)) at.fail(`PCDATA invalid Char value ${point}`);
    if (at.i === before) at.fail('internal error: detected an error in element content\n');
  };
  const startTag = (): void => {
    const kind = passStartTag(at, scope, entities, notes, (element, namespace) => {
      // after an undeclared entity the client's tree gets nothing more
      if (open.length === 0 && undeclared === null) {
        const unbound = element.prefix !== '' && namespace === null;
        root = { local: unbound ? `${element.prefix}:${element.local}` : element.local, namespace };
      }
      open.push(element);
    });
    if (kind === 'empty') open.pop();
    state = open.length === 0 ? 'epilog' : 'content';
  };
  /** false: the client waits for more here. */
  const step = (): boolean => {
    if (state === 'cdata') {
      if (!passCdata(at, from.cdataPieces ?? 0)) return false;
      state = 'content';
      return true;
    }
    if (state !== 'content' && state !== 'start') at.skipBlanks();
    if (!at.hasBytes(2)) return false;
    const markup = at.unit() === 0x3c;
    const second = at.unit(1);
    if (state === 'start') {
      state = 'prolog';
      if (at.unit() === 0) at.fail('Document is empty');
      if (markup && second === 0x3f && !at.hasBytes(5)) {
        state = 'start';
        return false;
      }
      if (/^<\?xml[ \t\r\n]/.test(at.text.slice(0, 6))) {
        standalone = passXmlDeclaration(at, from.encodingFault).standalone;
      }
      return true;
    }
    if (markup && second === 0x3f) {
      passInstruction(at, notes.namespace);
      return true;
    }
    if (at.looksAt('<!--')) {
      passComment(at);
      return true;
    }
    if (state === 'prolog' && at.looksAt('<!DOCTYPE')) {
      const declared = passDoctype(at, standalone);
      if (declared === null) return false;
      entities = declared;
      return true;
    }
    if (state === 'content' && at.looksAt('<![CDATA[')) {
      at.skip(9);
      state = 'cdata';
      return true;
    }
    if (markup && second === 0x21 && !at.hasBytes(state === 'epilog' ? 4 : 9)) return false;
    if (state === 'epilog') at.fail(END);
    if (state === 'prolog') {
      if (!markup) at.fail('Document is empty');
      rootAt = { at: at.i, line: at.line, column: at.column };
      startTag();
      return true;
    }
    if (markup && second === 0x2f) {
      const element = open.pop();
      if (element) passEndTag(at, element, scope, notes);
      if (open.length === 0) state = 'epilog';
    } else if (markup && second !== 0x21) startTag();
    else if (at.unit() === 0x26) {
      const missing = passReference(at, entities);
      if (missing !== null) notes.undeclared(missing);
    } else characters();
    return true;
  };
  try {
    while (at.i < at.text.length && step()) {
      if (undeclared !== null) return result(null);
      if (from.stopAtRoot && root !== null) return result(null);
    }
    if (!from.ended || (state === 'epilog' && at.i >= at.text.length)) return result(null);
    return result(END);
  } catch (error) {
    if (!(error instanceof ClientXmlFault)) throw error;
    // alone, an undeclared entity is not logged; with another fault in the same construct it comes first
    if (undeclared !== null) {
      return result(`Entity '${undeclared}' not defined`, undeclaredAt.line, undeclaredAt.column);
    }
    return result(error.message, error.line, error.column);
  }
};

/**
 * Passes the rest of a CDATA section; false when it does not end here. The client hands on an unfinished one in
 * pieces of 300 bytes, one piece each time it is given data, and then reports the end of the last piece.
 */
const passCdata = (at: ClientXmlCursor, pieces: number): boolean => {
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
        throw new ClientXmlFault(`Input is not proper UTF-8, indicate encoding !\nBytes: ${shown}`, line, column);
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
