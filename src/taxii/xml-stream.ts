import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { noEntities } from './client-xml/entities.ts';
import { scanAsClient, type ScanResult } from './client-xml/scan.ts';
import { NamespaceScope } from './client-xml/scope.ts';
import type { OpenElement } from './client-xml/tags.ts';
import { saxesInternals, saxesState } from './saxes-internals.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `attributes` by their written names. */
  open(namespace: string | null, local: string, attributes: Attributes, depth: number): void;
  /** Character data; one text may come in several pieces. */
  text(value: string): void;
  /** A comment or an instruction: it ends the text before it, as the client's tree sees it. */
  node(): void;
  close(depth: number): void;
  /** Raw text between `keepRaw(true)` and `keepRaw(false)`. */
  raw(value: string): void;
}

export interface Fault {
  readonly cause: 'syntax' | 'entity' | 'deep' | 'long';
  readonly problem: string;
  /** What the client's parser makes of the text around it; null where it is not asked. */
  readonly scan: ScanResult | null;
  /** The client stopped exactly where the reply ends. */
  readonly atEnd: boolean;
  readonly line: number;
  readonly column: number;
  readonly entity?: string;
  /**
   * After an undeclared entity the client's parser throws everything away and starts anew with the next piece
   * that it reads: its sentence about that piece, null where it is not known. Absent when no piece follows.
   */
  readonly restart?: string | null;
}

export interface XmlStreamOptions {
  readonly maxDepth: number;
  /** Longest tag, comment or instruction, in UTF-16 units. */
  readonly maxToken: number;
  readonly encodingFault: (name: string) => string | null;
  /** Bytes of a byte order mark, which are not in the text. */
  readonly markBytes: () => number;
}

/** Reading goes on in slices of this many units, so that what is kept at once does not depend on the caller. */
const SLICE = 65_536;
/** Text after a fault that the client's sentence may depend on. */
const LOOKAHEAD = 512;
/** A scan's answer this near to the end of unfinished text is not trusted. */
const MARGIN = 300;
const MAX_PROLOG = 4_194_304;
const KEEP_CDATA = 65_536;
/** Size of the pieces in which the client reads a reply (lxml's iterparse). */
const CLIENT_CHUNK = 32_768;
/** Text of a new start that is looked at. */
const RESTART = 65_536;

const NO_REFERENCE = 'an ampersand that starts no reference';

class Halt extends Error {}
const badReference = /[^\w.:#\-\u0080-\uffff]/;

/**
 * The strict pass over a reply. saxes reads the content; the prolog, the text after the root and the
 * neighbourhood of a fault are read as the client's parser would (client-xml), because those are the places
 * where the two differ and where the client's sentence is wanted.
 */
export class XmlStream {
  readonly scope = new NamespaceScope();
  /** First thing that the client noted without stopping; it owns the sentence of every later fault. */
  noted: ScanResult['noted'] = null;
  fault: Fault | null = null;
  /** A fault after the root element, which only a client that reads to the end meets. */
  trailing: Fault | null = null;
  root: ScanResult['root'] = null;
  #phase: 'prolog' | 'content' | 'faulted' | 'epilog' | 'restart' | 'stopped' = 'prolog';
  readonly #parser = new SaxesParser({ xmlns: false, position: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  readonly #inside = saxesInternals(this.#parser);
  readonly #open: OpenElement[] = [];
  readonly #names = new Map<string, { readonly prefix: string; readonly local: string }>();
  readonly #handler: XmlHandler;
  readonly #options: XmlStreamOptions;
  /** Text since the last place that both parsers agree is sound. */
  #window = '';
  #nextScan = 1024;
  #entities = noEntities;
  #from = { line: 1, column: 1 };
  /** The sound place, in units since saxes began. */
  #safe = 0;
  #safeLine = 1;
  #safeColumn = 1;
  #fed = 0;
  /** Bytes of the text so far. */
  #bytes = 0;
  /** Bytes from the window's start to the client's next piece. */
  #restartIn = 0;
  /** Where an unfinished CDATA section begins, in bytes, and whether a `>` has come in it. */
  #cdataFrom = -1;
  #cdataClosers = false;
  #frozen = false;
  /** Columns that the client did not count in the current line. */
  #slip = 0;
  #slipLine = 0;
  #rawFrom = -1;
  #slice = '';
  /** Name of the element whose end tag saxes has reported, and where that tag ends. */
  #closing: string | null = null;
  #closeAt = 0;
  #closeLine = 1;
  #closeColumn = 1;
  /** Of the start tag that is being read. */
  #declarations: [string, string][] | null = null;
  #prefixed: string[] | null = null;
  #pending: Pick<Fault, 'cause' | 'problem' | 'entity'> | null = null;

  constructor(handler: XmlHandler, options: XmlStreamOptions) {
    this.#handler = handler;
    this.#options = options;
    const parser = this.#parser;
    parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    parser.on('opentag', (tag) => {
      this.#believeClose();
      this.#opened(tag);
    });
    parser.on('closetag', (tag) => {
      this.#believeClose();
      this.#closeAt = parser.position;
      this.#closeLine = this.#line();
      this.#closeColumn = this.#column();
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
    parser.on('error', (error) => this.#complaint(error.message));
  }

  /** Starts or ends the raw text at the tag that is being reported. */
  keepRaw(on: boolean): void {
    if (on) this.#rawFrom = this.#parser.position;
    else if (this.#rawFrom >= 0) {
      this.#handler.raw(this.#slice.slice(Math.max(0, this.#rawFrom - this.#fed), this.#closeAt - this.#fed));
      this.#rawFrom = -1;
    }
  }

  write(text: string): void {
    this.#bytes += Buffer.byteLength(text);
    this.#takeAll(text);
  }

  #takeAll(text: string): void {
    for (let at = 0; at < text.length; at += SLICE) this.#take(text.slice(at, at + SLICE));
  }

  end(): void {
    if (this.#phase === 'prolog') this.#readProlog(true);
    if (this.#phase === 'content') {
      this.#phase = 'faulted';
      this.#pending ??= { cause: 'syntax', problem: 'ended before the root element did' };
    }
    if (this.#phase === 'faulted') this.#settle(true);
    if (this.#phase === 'epilog') this.#readEpilog(true);
    if (this.#phase === 'restart') this.#readRestart(true);
    this.#phase = 'stopped';
  }

  #take(text: string): void {
    switch (this.#phase) {
      case 'prolog':
        this.#window += text;
        if (this.#window.length >= this.#nextScan) {
          this.#nextScan = this.#window.length * 2;
          this.#readProlog(false);
        }
        return;
      case 'content':
        return this.#feed(text);
      case 'faulted':
        this.#window += text;
        if (this.#window.length >= this.#settleAt) this.#settle(false);
        return;
      case 'epilog':
        this.#window += text;
        if (this.#window.length >= SLICE) this.#readEpilog(false);
        return;
      case 'restart':
        this.#window += text;
        if (this.#window.length >= RESTART + CLIENT_CHUNK) this.#readRestart(false);
        return;
      case 'stopped':
    }
  }

  /** Reads on from the next piece as if it were a new reply. */
  #readRestart(ended: boolean): void {
    this.#phase = 'stopped';
    let at = 0;
    for (let bytes = this.#restartIn; bytes > 0 && at < this.#window.length; ) {
      const point = this.#window.codePointAt(at) ?? 0;
      bytes -= Buffer.byteLength(String.fromCodePoint(point));
      at += point > 0xffff ? 2 : 1;
    }
    const text = this.#window.slice(at, at + RESTART);
    if (text === '' || this.fault === null) return;
    const scan = scanAsClient({
      state: 'start',
      text,
      line: 1,
      column: 1,
      open: [],
      scope: new NamespaceScope(),
      entities: noEntities,
      ended: ended && at + RESTART >= this.#window.length,
      encodingFault: () => null,
    });
    const said = scan.noted ?? (scan.message === null ? null : { ...scan, message: scan.message });
    const sentence = said && `${said.message}, line ${said.line}, column ${said.column} (line ${said.line})`;
    this.fault = { ...this.fault, restart: sentence };
  }

  #readProlog(ended: boolean): void {
    const scan = scanAsClient({
      state: 'start',
      text: this.#window,
      line: 1,
      column: 1,
      open: [],
      scope: new NamespaceScope(),
      entities: noEntities,
      ended,
      stopAtRoot: true,
      encodingFault: this.#options.encodingFault,
    });
    const near = scan.at >= this.#window.length - MARGIN;
    if (!ended && near && scan.message !== null) return;
    const stopped = scan.message !== null || scan.undeclared !== null;
    this.root = scan.root;
    if (stopped) return this.#stop(scan, ended);
    if (scan.root !== null && scan.rootAt !== null) {
      this.#entities = scan.entities;
      for (const name of scan.entities.names) if (!scan.entities.looping.has(name)) this.#parser.ENTITIES[name] ??= '';
      this.#from = { line: scan.rootAt.line, column: scan.rootAt.column };
      this.#phase = 'content';
      const text = this.#window.slice(scan.rootAt.at);
      this.#window = '';
      this.#takeAll(text);
    } else if (this.#window.length > MAX_PROLOG) {
      this.fault = { cause: 'long', problem: 'no root element', scan: null, atEnd: false, line: scan.line, column: scan.column };
      this.#phase = 'stopped';
    }
  }

  /** Ends with what the client said. */
  #stop(scan: ScanResult, ended: boolean): void {
    this.noted ??= scan.noted;
    this.fault = {
      cause: scan.message === null ? 'entity' : 'syntax',
      problem: this.#pending?.problem ?? scan.message ?? 'undeclared entity',
      scan,
      atEnd: ended && scan.at >= this.#window.length,
      line: scan.line,
      column: scan.column,
      ...(scan.undeclared !== null && scan.message === null && { entity: scan.undeclared }),
    };
    this.#phase = 'stopped';
    if (scan.message !== null || this.noted !== null || this.#frozen) return;
    const place = this.#bytes - Buffer.byteLength(this.#window.slice(scan.at)) + this.#options.markBytes();
    this.#window = this.#window.slice(scan.at);
    this.#restartIn = Math.ceil(place / CLIENT_CHUNK) * CLIENT_CHUNK - place;
    this.#phase = 'restart';
    if (ended) this.#readRestart(true);
  }

  #feed(text: string): void {
    const inside = this.#inside;
    this.#slice = text;
    const end = this.#fed + text.length;
    try {
      this.#parser.write(text);
      // saxes keeps half a line break or half a character for later, and its own position is only good in events
      const last = text.charCodeAt(text.length - 1);
      this.#readTo = last === 0xd || (last >= 0xd800 && last <= 0xdbff) ? end - 1 : end;
      this.#believeClose();
      this.#guard();
    } catch (error) {
      if (!(error instanceof Halt)) throw error;
    }
    if (this.#phase === 'content' && this.#rawFrom >= 0) {
      this.#handler.raw(text.slice(Math.max(0, this.#rawFrom - this.#fed)));
      this.#rawFrom = end;
    }
    if (this.#safe >= this.#fed) {
      this.#window = text.slice(this.#safe - this.#fed);
      this.#frozen = false;
      this.#cdataClosers = false;
    } else if (!this.#frozen) this.#window += text;
    this.#fed = end;
    if (this.#phase === 'faulted') {
      this.#settleAt = end - this.#safe + LOOKAHEAD;
      if (this.#window.length >= this.#settleAt) this.#settle(false);
      return;
    }
    if (this.#phase === 'epilog' || this.#window.length < KEEP_CDATA) return;
    if (inside.state === saxesState.cdata) {
      if (!this.#frozen) this.#cdataFrom = this.#cdataStart();
      this.#frozen = true;
      this.#cdataClosers ||= text.includes('>');
    }
    else if (inside.state === saxesState.text && !this.#window.endsWith(']')) {
      // inside of plain text every place is sound
      this.#safe = this.#readTo;
      this.#safeLine = this.#line();
      this.#safeColumn = this.#column();
      this.#window = text.slice(text.length - (end - this.#safe));
    }
  }

  #settleAt = 0;
  /** How far saxes has read, in units since it began. */
  #readTo = 0;

  /** Bounds what saxes gathers, and catches an ampersand that starts no reference. */
  #guard(): void {
    const inside = this.#inside;
    if (inside.state === saxesState.entity && badReference.test(inside.entity)) {
      this.#halt('syntax', NO_REFERENCE);
    }
    if ((inside.state === saxesState.text || inside.state === saxesState.cdata) && inside.text.length > SLICE / 2) {
      if (inside.state === saxesState.cdata) this.#countBytes(inside.text);
      this.#handler.text(inside.text);
      inside.text = '';
    } else if (!this.#frozen && this.#window.length > this.#options.maxToken) {
      this.#halt('long', 'a tag or comment beyond our bound');
    }
  }

  #halt(cause: Fault['cause'], problem: string, entity?: string): never {
    this.#phase = 'faulted';
    this.#pending = { cause, problem, ...(entity !== undefined && { entity }) };
    throw new Halt();
  }

  #complaint(message: string): void {
    const problem = message.replace(/^\d+:\d+: /, '');
    if (problem !== 'unexpected close tag.') this.#believeClose();
    if (problem.endsWith('entity name.')) this.#halt('syntax', NO_REFERENCE);
    if (problem === 'undefined entity.' && this.#entities.open) return;
    this.#halt('syntax', problem);
  }

  /** Asks the client's parser about the text since the sound place. */
  #settle(ended: boolean): void {
    const pending = this.#pending ?? { cause: 'syntax' as const, problem: '' };
    const line = this.#parser.line + this.#from.line - 1;
    const column = this.#parser.column + 1;
    if (pending.cause === 'deep' || pending.cause === 'long') {
      this.fault = { ...pending, scan: null, atEnd: false, line, column };
      this.#phase = 'stopped';
      return;
    }
    const scan = scanAsClient({
      state: 'content',
      text: this.#window,
      line: this.#safeLine,
      column: this.#safeColumn,
      open: [...this.#open],
      scope: this.scope,
      entities: this.#entities,
      ended: ended || this.#frozen,
      encodingFault: () => null,
      cdataPieces: this.#cdataPieces(),
    });
    if (scan.message !== null || scan.undeclared !== null) return this.#stop(scan, ended);
    this.fault = { ...pending, scan: null, atEnd: ended, line, column };
    this.#phase = 'stopped';
  }

  #cdataStart(): number {
    const from = this.#window.lastIndexOf('<![CDATA[') + 9;
    return this.#bytes - Buffer.byteLength(this.#window.slice(from)) + this.#options.markBytes();
  }

  /**
   * How often the client looks at a CDATA section that does not end: with the piece in which it begins when 302
   * bytes of it are there, with each later piece that has a `>`, and at the end.
   */
  #cdataPieces(): number {
    const from = this.#frozen ? this.#cdataFrom : this.#cdataStart();
    const end = this.#bytes + this.#options.markBytes();
    const firstEnd = Math.min(end, (Math.floor(from / CLIENT_CHUNK) + 1) * CLIENT_CHUNK);
    const later = Math.max(0, Math.ceil((end - firstEnd) / CLIENT_CHUNK));
    const closers = this.#cdataClosers || this.#window.includes('>', this.#window.lastIndexOf('<![CDATA['));
    return (firstEnd - from >= 302 ? 1 : 0) + (closers ? later : 0) + 1;
  }

  #readEpilog(ended: boolean): void {
    const scan = scanAsClient({
      state: 'epilog',
      text: this.#window,
      line: this.#safeLine,
      column: this.#safeColumn,
      open: [],
      scope: this.scope,
      entities: this.#entities,
      ended,
      encodingFault: () => null,
    });
    if (scan.message !== null && (ended || scan.at < this.#window.length - MARGIN)) {
      const { line, column } = scan;
      this.trailing = { cause: 'syntax', problem: scan.message, scan, atEnd: false, line, column };
      this.#phase = 'stopped';
    } else if (scan.message === null) {
      this.#window = this.#window.slice(scan.at);
      this.#safeLine = scan.line;
      this.#safeColumn = scan.column;
    }
    if (this.#window.length > MAX_PROLOG) this.#phase = 'stopped';
  }

  #line(): number {
    return this.#parser.line + this.#from.line - 1;
  }

  /** Takes saxes' place as sound. */
  #safeHere(): void {
    this.#safe = this.#parser.position;
    this.#safeLine = this.#line();
    this.#safeColumn = this.#column();
  }

  /** Column as the client counts it at saxes' place. */
  #column(): number {
    const { line, column } = this.#parser;
    return column + (line === 1 ? this.#from.column : 1) - (this.#slipLine === this.#line() ? this.#slip : 0);
  }

  #lose(columns: number, line: number): void {
    if (this.#slipLine !== line) {
      this.#slipLine = line;
      this.#slip = 0;
    }
    this.#slip += columns;
  }

  /**
   * In a comment the client counts a line break of two characters twice when no plain character follows: it hands
   * the rest of the comment to its slow path from within the line break.
   */
  #countBreaks(): void {
    if (!this.#slice.includes('\r') && !this.#window.includes('\r')) return;
    const here = this.#parser.position - this.#fed;
    const text = this.#safe >= this.#fed ? this.#slice.slice(this.#safe - this.#fed, here) : this.#window + this.#slice.slice(0, here);
    const comment = text.slice(text.lastIndexOf('<!--') + 4, -2);
    const plain = /^(?:[\t\n\x20-\x7f]|\r\n(?=[\t\x20-\x7f]))*/.exec(comment)?.[0].length ?? 0;
    if (comment.startsWith('\r\n', plain)) this.#from = { ...this.#from, line: this.#from.line + 1 };
  }

  /** In CDATA sections the client's columns are bytes. */
  #countBytes(value: string): void {
    const last = value.slice(value.lastIndexOf('\n') + 1);
    const more = Buffer.byteLength(last) - [...last].length;
    if (more > 0) this.#lose(-more, this.#line());
  }

  #split(name: string): { readonly prefix: string; readonly local: string } {
    let split = this.#names.get(name);
    if (!split) {
      const colon = name.indexOf(':');
      const proper = colon > 0 && colon < name.length - 1;
      split = proper ? { prefix: name.slice(0, colon), local: name.slice(colon + 1) } : { prefix: '', local: name };
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
    if (this.noted === null) this.#noteNames(prefix, local, namespace, prefixed, declarations);
    this.#open.push({ prefix, local, line: Math.min(this.#line(), 65535) });
    this.#safeHere();
    const depth = this.#open.length;
    if (depth > this.#options.maxDepth) this.#halt('deep', `elements nested more than ${this.#options.maxDepth} deep`);
    this.#handler.open(namespace, prefix !== '' && namespace === null ? tag.name : local, tag.attributes, depth);
  }

  /** What the client notes about names at the end of a start tag; see client-xml/tags.ts. */
  #noteNames(
    prefix: string,
    local: string,
    namespace: string | null,
    prefixed: readonly string[] | null,
    declarations: readonly (readonly [string, string])[] | null,
  ): void {
    const unbound = prefixed?.some((name) => this.scope.resolve(this.#split(name).prefix) === null) ?? false;
    const odd = declarations?.some(([, value]) => value === '' || !/^[\w\-.:/#?=&%+~]*$/.test(value)) ?? false;
    const colons = local.includes(':') || (prefixed?.some((name) => /^:|:$|:.*:/.test(name)) ?? false);
    if (!unbound && !odd && !colons && (prefix === '' || namespace !== null)) return;
    // rare: let the client's reading of this one tag say it
    const here = this.#parser.position - this.#fed;
    const scan = scanAsClient({
      state: 'content',
      text: this.#safe >= this.#fed ? this.#slice.slice(this.#safe - this.#fed, here) : this.#window + this.#slice.slice(0, here),
      line: this.#safeLine,
      column: this.#safeColumn,
      open: [...this.#open],
      scope: new ScopeBelow(this.scope),
      entities: this.#entities,
      ended: false,
      encodingFault: () => null,
    });
    this.noted = scan.noted;
  }

  /** saxes reports an element as closed before it compares the names: a close counts once the next event came. */
  #believeClose(): void {
    const name = this.#closing;
    if (name === null) return;
    this.#closing = null;
    // the client forgets to count the columns of an end tag's name that has a prefix
    if (this.#open.at(-1)?.prefix !== '') {
      this.#lose(name.length, this.#closeLine);
      this.#closeColumn -= name.length;
    }
    this.#closed();
  }

  #closed(): void {
    const depth = this.#open.length;
    this.#handler.close(depth);
    this.scope.close();
    this.#open.pop();
    this.#safe = this.#closeAt;
    this.#safeLine = this.#closeLine;
    this.#safeColumn = this.#closeColumn;
    if (depth === 1) {
      this.#phase = 'epilog';
      throw new Halt();
    }
  }
}

/** The bindings as they are, with room for the tag that is read again. */
class ScopeBelow extends NamespaceScope {
  readonly #below: NamespaceScope;
  constructor(below: NamespaceScope) {
    super();
    this.#below = below;
  }
  override resolve(prefix: string): string | null {
    return super.resolve(prefix) ?? this.#below.resolve(prefix);
  }
}
