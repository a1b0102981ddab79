import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { DeclaredEntities } from './client-xml/entities.ts';
import { scanAsClient, type ScanResult } from './client-xml/scan.ts';
import { NamespaceScope } from './client-xml/scope.ts';
import type { OpenElement } from './client-xml/tags.ts';
import type { Libxml2 } from './libxml2.ts';
import { saxesInternals, saxesState } from './saxes-internals.ts';
import type { Fault, XmlHandler } from './xml-events.ts';

export interface ContentParserOptions {
  readonly maxDepth: number;
  readonly libxml2: Libxml2;
  /** Longest tag, comment or instruction, in UTF-16 units. */
  readonly maxToken: number;
  readonly entities: DeclaredEntities;
  /** Place of the root's start tag, as the client counts. */
  readonly line: number;
  readonly column: number;
}

/** Texts and CDATA sections longer than this are handed on in pieces and not kept. */
const KEEP = 65_536;
const NO_REFERENCE = 'an ampersand that starts no reference';
const badReference = /[^\w.:#\-\u0080-\uffff]/;

class Halt extends Error {}

/**
 * saxes over the root element, with what the client knows beside it: namespaces, its line and
 * column, and the last place up to which the text is sound. It stops for good at the first
 * complaint and at the root's end.
 */
export class ContentParser {
  state: 'reading' | 'halted' | 'done' = 'reading';
  /** Why it halted. */
  complaint: Pick<Fault, 'cause' | 'problem'> | null = null;
  /** First thing that the client noted without stopping. */
  noted: ScanResult['noted'] = null;
  readonly scope = new NamespaceScope();
  readonly open: OpenElement[] = [];
  /** Text since the sound place. */
  window = '';
  /** The window has only the beginning of a CDATA section, which goes on. */
  frozen = false;
  /** Bytes of the part that was not kept, and whether a `>` came in it. */
  frozenBytes = 0;
  frozenClosers = false;
  safeLine: number;
  safeColumn: number;
  readonly #parser = new SaxesParser({
    xmlns: false,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  readonly #inside = saxesInternals(this.#parser);
  readonly #names = new Map<string, { readonly prefix: string; readonly local: string }>();
  readonly #handler: XmlHandler;
  readonly #options: ContentParserOptions;
  /** Lines before saxes' first, columns before its first in that line. */
  #linesBefore: number;
  #safe = 0;
  /** Units fed before this slice, and how far saxes has read. */
  #fed = 0;
  #readTo = 0;
  #slice = '';
  #rawFrom = -1;
  /** Columns that the client did not count, and the line for which. */
  #slip = 0;
  #slipLine = 0;
  /** Name of the element whose end tag saxes has reported, and where that tag ends. */
  #closing: string | null = null;
  #closeAt = 0;
  #closeLine = 1;
  #closeColumn = 1;
  /** Of the start tag that is being read. */
  #declarations: [string, string][] | null = null;
  #prefixed: string[] | null = null;

  constructor(handler: XmlHandler, options: ContentParserOptions) {
    this.#handler = handler;
    this.#options = options;
    this.#linesBefore = options.line - 1;
    this.safeLine = options.line;
    this.safeColumn = options.column;
    for (const name of options.entities.names) {
      if (!options.entities.looping.has(name)) this.#parser.ENTITIES[name] ??= '';
    }
    this.#listen();
  }

  get line(): number {
    return this.#parser.line + this.#linesBefore;
  }

  /** Column as the client counts it at saxes' place. */
  get column(): number {
    const { line, column } = this.#parser;
    const first = line === 1 ? this.#options.column : 1;
    return column + first - (this.#slipLine === this.line ? this.#slip : 0);
  }

  /** Starts or ends the raw text at the tag that is being reported. */
  keepRaw(on: boolean): void {
    if (on) this.#rawFrom = this.#parser.position;
    else if (this.#rawFrom >= 0) {
      const from = Math.max(0, this.#rawFrom - this.#fed);
      this.#handler.raw(this.#slice.slice(from, this.#closeAt - this.#fed));
      this.#rawFrom = -1;
    }
  }

  feed(text: string): void {
    this.#slice = text;
    const end = this.#fed + text.length;
    try {
      this.#parser.write(text);
      // saxes keeps half a line break or half a character for later; its own position is good only
      // in events
      const last = text.charCodeAt(text.length - 1);
      this.#readTo = last === 0xd || (last >= 0xd800 && last <= 0xdbff) ? end - 1 : end;
      this.#believeClose();
      this.#bound();
    } catch (error) {
      if (!(error instanceof Halt)) throw error;
    }
    if (this.state === 'reading' && this.#rawFrom >= 0) {
      this.#handler.raw(text.slice(Math.max(0, this.#rawFrom - this.#fed)));
      this.#rawFrom = end;
    }
    if (this.#safe >= this.#fed) {
      this.window = text.slice(this.#safe - this.#fed);
      this.frozen = false;
      this.frozenBytes = 0;
      this.frozenClosers = false;
    } else if (this.frozen) {
      this.frozenBytes += Buffer.byteLength(text);
      this.frozenClosers ||= text.includes('>');
    } else this.window += text;
    this.#fed = end;
    if (this.state === 'reading' && this.window.length >= KEEP) this.#letGo(text, end);
  }

  #listen(): void {
    const parser = this.#parser;
    const handler = this.#handler;
    parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    parser.on('opentag', (tag) => {
      this.#believeClose();
      this.#opened(tag);
    });
    parser.on('closetag', (tag) => {
      this.#believeClose();
      this.#closeAt = parser.position;
      this.#closeLine = this.line;
      this.#closeColumn = this.column;
      if (tag.isSelfClosing) this.#closed();
      else this.#closing = tag.name;
    });
    parser.on('text', (value) => {
      this.#believeClose();
      handler.text(value);
    });
    parser.on('cdata', (value) => {
      this.#believeClose();
      this.#countBytes(value);
      handler.text(value);
    });
    parser.on('comment', () => {
      this.#believeClose();
      this.#countBreaks();
      handler.node();
    });
    parser.on('processinginstruction', () => {
      this.#believeClose();
      handler.node();
    });
    parser.on('error', ({ message }) => this.#complain(message.replace(/^\d+:\d+: /, '')));
  }

  #complain(problem: string): void {
    if (problem === 'undefined entity.' && this.#options.entities.open) return;
    if (problem === 'unexpected close tag.') this.#closing = null;
    this.#believeClose();
    // Within a reference saxes reads on to the next semicolon or to what no document may hold.
    const isNoReference =
      problem.endsWith('entity name.') ||
      (this.#inside.state === saxesState.entity && problem === 'disallowed character.');
    this.#halt('syntax', isNoReference ? NO_REFERENCE : problem);
  }

  #halt(cause: Fault['cause'], problem: string): never {
    this.state = 'halted';
    this.complaint = { cause, problem };
    throw new Halt();
  }

  /** Bounds what saxes gathers, and catches an ampersand that starts no reference. */
  #bound(): void {
    const inside = this.#inside;
    if (inside.state === saxesState.entity && badReference.test(inside.entity)) {
      this.#halt('syntax', NO_REFERENCE);
    }
    const flows = inside.state === saxesState.text || inside.state === saxesState.cdata;
    if (flows && inside.text.length > KEEP / 2) {
      if (inside.state === saxesState.cdata) this.#countBytes(inside.text);
      this.#handler.text(inside.text);
      inside.text = '';
    } else if (!flows && this.window.length > this.#options.maxToken) {
      this.#halt('long', 'a tag or comment beyond our bound');
    }
  }

  /** Keeps the window short in a long text. */
  #letGo(text: string, end: number): void {
    if (this.#inside.state === saxesState.cdata) this.frozen = true;
    else if (this.#inside.state === saxesState.text && !this.window.endsWith(']')) {
      // inside of plain text every place is sound
      this.#safe = this.#readTo;
      this.safeLine = this.line;
      this.safeColumn = this.column;
      this.window = text.slice(text.length - (end - this.#safe));
    }
  }

  #lose(columns: number, line: number): void {
    if (this.#slipLine !== line) {
      this.#slipLine = line;
      this.#slip = 0;
    }
    this.#slip += columns;
  }

  /** In CDATA sections the client's columns are bytes. */
  #countBytes(value: string): void {
    const last = value.slice(value.lastIndexOf('\n') + 1);
    const more = Buffer.byteLength(last) - [...last].length;
    if (more > 0) this.#lose(-more, this.line);
  }

  /** Text from the sound place to saxes' place, in an event. */
  #sinceSafe(): string {
    const here = this.#parser.position - this.#fed;
    return this.#safe >= this.#fed
      ? this.#slice.slice(this.#safe - this.#fed, here)
      : this.window + this.#slice.slice(0, here);
  }

  /**
   * In a comment 2.9.8 counts a line break of two characters twice when no plain character
   * follows: it hands the rest of the comment to its slow path from within the line break.
   */
  #countBreaks(): void {
    if (this.#options.libxml2 !== '2.9.8') return;
    if (!this.#slice.includes('\r') && !this.window.includes('\r')) return;
    const text = this.#sinceSafe();
    const comment = text.slice(text.lastIndexOf('<!--') + 4, -2);
    const plain = /^(?:[\t\n\x20-\x7f]|\r\n(?=[\t\x20-\x7f]))*/.exec(comment)?.[0].length ?? 0;
    if (comment.startsWith('\r\n', plain)) this.#linesBefore += 1;
  }

  #split(name: string): { readonly prefix: string; readonly local: string } {
    let split = this.#names.get(name);
    if (!split) {
      const colon = name.indexOf(':');
      const proper = colon > 0 && colon < name.length - 1;
      split = proper
        ? { prefix: name.slice(0, colon), local: name.slice(colon + 1) }
        : { prefix: '', local: name };
      if (this.#names.size < 4096) this.#names.set(name, split);
    }
    return split;
  }

  #attribute(name: string, value: string): void {
    const colon = name.indexOf(':');
    if (colon < 0 ? name === 'xmlns' : colon === 5 && name.startsWith('xmlns')) {
      (this.#declarations ??= []).push([name.slice(6), value]);
    } else if (colon >= 0) (this.#prefixed ??= []).push(name);
  }

  #opened(tag: SaxesTagPlain): void {
    const { prefix, local } = this.#split(tag.name);
    const declarations = this.#declarations;
    const prefixed = this.#prefixed;
    this.#declarations = null;
    this.#prefixed = null;
    this.scope.open(declarations);
    const namespace = this.scope.resolve(prefix);
    const unbound = prefix !== '' && namespace === null;
    if (this.noted === null) {
      const odd = unbound || local.includes(':') || oddDeclarations(declarations);
      if (odd || (prefixed !== null && this.#oddAttributes(prefixed))) this.#note();
    }
    this.open.push({ prefix, local, line: Math.min(this.line, 65535) });
    this.#safe = this.#parser.position;
    this.safeLine = this.line;
    this.safeColumn = this.column;
    const depth = this.open.length;
    const { maxDepth } = this.#options;
    if (depth > maxDepth) this.#halt('deep', `elements nested more than ${maxDepth} deep`);
    this.#handler.open(namespace, unbound ? tag.name : local, tag.attributes, depth);
  }

  #oddAttributes(names: readonly string[]): boolean {
    return names.some(
      (name) => /^:|:$|:.*:/.test(name) || this.scope.resolve(this.#split(name).prefix) === null,
    );
  }

  /** Lets the client's reading of this one tag say what it notes. */
  #note(): void {
    const scan = scanAsClient({
      state: 'content',
      text: this.#sinceSafe(),
      line: this.safeLine,
      column: this.safeColumn,
      libxml2: this.#options.libxml2,
      open: [...this.open],
      scope: new NamespaceScope(this.scope),
      entities: this.#options.entities,
      ended: false,
      encodingFault: () => null,
    });
    this.noted = scan.noted;
  }

  /**
   * saxes reports an element as closed before it compares the names: a close counts once the next
   * event came.
   */
  #believeClose(): void {
    const name = this.#closing;
    if (name === null) return;
    this.#closing = null;
    // 2.9.8 forgets to count the columns of an end tag's name that has a prefix
    if (this.#options.libxml2 === '2.9.8' && this.open.at(-1)?.prefix !== '') {
      this.#lose(name.length, this.#closeLine);
      this.#closeColumn -= name.length;
    }
    this.#closed();
  }

  #closed(): void {
    const depth = this.open.length;
    this.#handler.close(depth);
    this.scope.close();
    this.open.pop();
    this.#safe = this.#closeAt;
    this.safeLine = this.#closeLine;
    this.safeColumn = this.#closeColumn;
    if (depth === 1) {
      this.state = 'done';
      throw new Halt();
    }
  }
}

/** Namespace names that the client may have something to say about. */
const oddDeclarations = (declarations: readonly (readonly [string, string])[] | null): boolean =>
  declarations?.some(([, value]) => value === '' || !/^[\w\-.:/#?=&%+~]*$/.test(value)) ?? false;
