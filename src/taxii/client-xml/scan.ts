import type { Libxml2 } from '../libxml2.ts';
import { passCdata } from './cdata.ts';
import { ClientXmlCursor, ClientXmlFault } from './cursor.ts';
import type { DeclaredEntities } from './entities.ts';
import { passComment, passInstruction } from './misc.ts';
import { passDoctype, passXmlDeclaration } from './prolog.ts';
import { passReference } from './references.ts';
import type { NamespaceScope } from './scope.ts';
import { passEndTag, passStartTag, type Notes, type OpenElement } from './tags.ts';

/**
 * Where the client stands: before the first byte, before or after the root, in content, in a CDATA
 * section.
 */
export type ScanState = 'start' | 'prolog' | 'content' | 'cdata' | 'epilog';

export interface ScanFrom {
  readonly state: ScanState;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly libxml2: Libxml2;
  readonly open: OpenElement[];
  readonly scope: NamespaceScope;
  readonly entities: DeclaredEntities;
  /** Whether the reply ends where the text does. */
  readonly ended: boolean;
  /** Stop after the root's start tag: used to read the prolog. */
  readonly stopAtRoot?: boolean;
  /** What the client says about the declared encoding; null when it takes it. */
  readonly encodingFault: (name: string) => string | null;
  /**
   * Pieces of 300 bytes that the client drops from an unfinished CDATA section, see `passCdata`.
   */
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
  readonly noted: {
    readonly message: string;
    readonly line: number;
    readonly column: number;
  } | null;
  readonly undeclared: string | null;
}

const END = 'Extra content at the end of the document';
const LESS = 0x3c;
const AMPERSAND = 0x26;

/**
 * Repeats what the client's parser (libxml2 2.9.8 as a push parser, xmlParseTryOrFinish) does from
 * a place that is known to be sound up to the first thing it stops at. It is run over the few bytes
 * around a fault that our own parser found, never over a whole reply: it exists for the sentence,
 * the line and the column.
 */
export const scanAsClient = (from: ScanFrom): ScanResult => new ClientScan(from).run();

class ClientScan {
  readonly #from: ScanFrom;
  readonly #at: ClientXmlCursor;
  #state: ScanState;
  #entities: DeclaredEntities;
  #standalone = false;
  #root: ScanResult['root'] = null;
  #rootAt: ScanResult['rootAt'] = null;
  #noted: ScanResult['noted'] = null;
  #undeclared: string | null = null;
  #undeclaredAt = { line: 0, column: 0 };
  readonly #notes: Notes;

  constructor(from: ScanFrom) {
    this.#from = from;
    this.#at = new ClientXmlCursor(from.text, from.line, from.column, from.libxml2);
    this.#state = from.state;
    this.#entities = from.entities;
    const at = this.#at;
    this.#notes = {
      namespace: (message) => {
        this.#noted ??= { message, line: at.line, column: at.column };
      },
      undeclared: (entity) => {
        if (this.#undeclared === null) this.#undeclaredAt = { line: at.line, column: at.column };
        this.#undeclared ??= entity;
      },
    };
  }

  run(): ScanResult {
    const at = this.#at;
    try {
      while (at.i < at.text.length && this.#step()) {
        if (this.#undeclared !== null) return this.#result(null);
        if (this.#from.stopAtRoot && this.#root !== null) return this.#result(null);
      }
      const sound = this.#state === 'epilog' && at.i >= at.text.length;
      return this.#result(this.#from.ended && !sound ? END : null);
    } catch (error) {
      if (!(error instanceof ClientXmlFault)) throw error;
      // alone, an undeclared entity is not logged; with a fault in the same construct it comes
      // first
      if (this.#undeclared !== null) {
        return this.#result(`Entity '${this.#undeclared}' not defined`, this.#undeclaredAt);
      }
      return this.#result(error.message, error);
    }
  }

  #result(
    message: string | null,
    place: { readonly line: number; readonly column: number } = this.#at,
  ): ScanResult {
    return {
      message,
      line: place.line,
      column: place.column,
      at: this.#at.i,
      state: this.#state,
      entities: this.#entities,
      root: this.#root,
      rootAt: this.#rootAt,
      noted: this.#noted,
      undeclared: this.#undeclared,
    };
  }

  /** One construct; false: the client waits for more here. */
  #step(): boolean {
    const at = this.#at;
    switch (this.#state) {
      case 'start':
        return this.#start();
      case 'cdata':
        if (!passCdata(at, this.#from.cdataPieces ?? 0)) return false;
        this.#state = 'content';
        return true;
      case 'content':
        return at.hasBytes(2) && (this.#aside() || this.#content());
      case 'prolog':
      case 'epilog':
        at.skipBlanks();
        return at.hasBytes(2) && (this.#aside() || this.#outside());
    }
  }

  #start(): boolean {
    const at = this.#at;
    if (!at.hasBytes(2)) return false;
    if (at.unit() === 0) at.fail('Document is empty');
    if (at.looksAt('<?') && !at.hasBytes(5)) return false;
    this.#state = 'prolog';
    if (/^<\?xml[ \t\r\n]/.test(at.text.slice(0, 6))) {
      this.#standalone = passXmlDeclaration(at, this.#from.encodingFault).standalone;
    }
    return true;
  }

  /** An instruction or a comment, which may stand anywhere. */
  #aside(): boolean {
    const at = this.#at;
    if (at.looksAt('<?')) passInstruction(at, this.#notes.namespace);
    else if (at.looksAt('<!--')) passComment(at);
    else return false;
    return true;
  }

  /** Before or after the root element. */
  #outside(): boolean {
    const at = this.#at;
    const before = this.#state === 'prolog';
    if (before && at.looksAt('<!DOCTYPE')) {
      const declared = passDoctype(at, this.#standalone);
      if (declared === null) return false;
      this.#entities = declared;
      return true;
    }
    if (at.looksAt('<!') && !at.hasBytes(before ? 9 : 4)) return false;
    if (!before) at.fail(END);
    if (at.unit() !== LESS) at.fail('Document is empty');
    this.#rootAt = { at: at.i, line: at.line, column: at.column };
    this.#startTag();
    return true;
  }

  #content(): boolean {
    const at = this.#at;
    if (at.looksAt('<![CDATA[')) {
      at.skip(9);
      this.#state = 'cdata';
      return true;
    }
    if (at.looksAt('<!')) {
      if (!at.hasBytes(9)) return false;
      this.#characters();
    } else if (at.looksAt('</')) {
      const element = this.#from.open.pop();
      if (element) passEndTag(at, element, this.#from.scope, this.#notes);
      if (this.#from.open.length === 0) this.#state = 'epilog';
    } else if (at.unit() === LESS) this.#startTag();
    else if (at.unit() === AMPERSAND) {
      const missing = passReference(at, this.#entities);
      if (missing !== null) this.#notes.undeclared(missing);
    } else this.#characters();
    return true;
  }

  #characters(): void {
    const at = this.#at;
    const before = at.i;
    let point = at.char();
    while (point !== 0 && point !== LESS && point !== AMPERSAND && at.isChar(point)) {
      if (point === 0x5d && at.looksAt(']]>')) at.fail("Sequence ']]>' not allowed in content");
      at.next(point);
      point = at.char();
    }
    if (point !== 0 && !at.isChar(point)) at.fail(`PCDATA invalid Char value ${point}`);
    if (at.i === before) at.fail('internal error: detected an error in element content\n');
  }

  #startTag(): void {
    const { open, scope } = this.#from;
    const kind = passStartTag(
      this.#at,
      scope,
      this.#entities,
      this.#notes,
      (element, namespace) => {
        // after an undeclared entity the client's tree gets nothing more
        if (open.length === 0 && this.#undeclared === null) {
          const { prefix, local } = element;
          const unbound = prefix !== '' && namespace === null;
          this.#root = { local: unbound ? `${prefix}:${local}` : local, namespace };
        }
        open.push(element);
      },
    );
    if (kind === 'empty') open.pop();
    this.#state = open.length === 0 ? 'epilog' : 'content';
  }
}
