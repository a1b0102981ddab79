import type { Libxml2 } from './libxml2.ts';
import { noEntities } from './client-xml/entities.ts';
import {
  bytesToNextPiece,
  cdataLooks,
  RESTART_TEXT,
  sentenceOfRestart,
} from './client-xml/pieces.ts';
import { scanAsClient, type ScanResult } from './client-xml/scan.ts';
import { NamespaceScope } from './client-xml/scope.ts';
import { ContentParser } from './content-parser.ts';
import type { Fault, XmlHandler } from './xml-events.ts';

export interface XmlStreamOptions {
  readonly maxDepth: number;
  readonly libxml2: Libxml2;
  /** Longest tag, comment or instruction, in UTF-16 units. */
  readonly maxToken: number;
  /** What the client says about a declared encoding; null when it takes it. */
  readonly encodingFault: (name: string) => string | null;
  /** Bytes of a byte order mark, which are not in the text. */
  readonly markBytes: () => number;
}

/**
 * Reading goes on in slices of this many units: what is kept at once does not depend on the caller.
 */
const SLICE = 65_536;
/** Text after a fault that the client's sentence may depend on. */
const LOOKAHEAD = 512;
/** Where the client itself waits for more, as in a CDATA section, its sentence is waited for up to here. */
const MAX_WAIT = 65_536;
/** A scan's answer this near to the end of unfinished text is not trusted. */
const MARGIN = 300;
const MAX_PROLOG = 4_194_304;
const CDATA = '<![CDATA[';

/**
 * The strict pass over a reply. saxes reads the root element; the prolog, the text after the root
 * and the neighbourhood of a fault are read as the client's parser would (client-xml): there the
 * two differ, and there the client's sentence is wanted.
 */
export class XmlStream {
  fault: Fault | null = null;
  /** A fault after the root element, which only a client that reads to the end meets. */
  trailing: Fault | null = null;
  root: ScanResult['root'] = null;
  #phase: 'prolog' | 'content' | 'faulted' | 'epilog' | 'restart' | 'stopped' = 'prolog';
  readonly #handler: XmlHandler;
  readonly #options: XmlStreamOptions;
  #content: ContentParser | null = null;
  #noted: ScanResult['noted'] = null;
  #entities = noEntities;
  /** Text of the prolog, around the fault, after the root or after an entity, by phase. */
  #window = '';
  #line = 1;
  #column = 1;
  /** Length of the window at which it is looked at. */
  #lookAt = 1024;
  /** Bytes of the text so far. */
  #bytes = 0;
  /** Bytes from the window's start to the client's next piece. */
  #restartIn = 0;

  constructor(handler: XmlHandler, options: XmlStreamOptions) {
    this.#handler = handler;
    this.#options = options;
  }

  /**
   * First thing that the client noted without stopping; it owns the sentence of every later fault.
   */
  get noted(): ScanResult['noted'] {
    return this.#noted ?? this.#content?.noted ?? null;
  }

  /** Something was wrong already before the reply ended. */
  get faulted(): boolean {
    return this.#phase === 'faulted' || this.#phase === 'stopped';
  }

  keepRaw(on: boolean): void {
    this.#content?.keepRaw(on);
  }

  write(text: string): void {
    this.#bytes += Buffer.byteLength(text);
    this.#takeAll(text);
  }

  end(): void {
    if (this.#phase === 'prolog') this.#readProlog(true);
    if (this.#phase === 'content' && this.#content) {
      this.#window = this.#content.window;
      this.#settle({ cause: 'syntax', problem: 'ended before the root element did' }, true);
    } else if (this.#phase === 'faulted' && this.#content?.complaint) {
      this.#settle(this.#content.complaint, true);
    }
    if (this.#phase === 'epilog') this.#readEpilog(true);
    if (this.#phase === 'restart') this.#readRestart(true);
    this.#phase = 'stopped';
  }

  #takeAll(text: string): void {
    for (let at = 0; at < text.length; at += SLICE) this.#take(text.slice(at, at + SLICE));
  }

  #take(text: string): void {
    if (this.#phase === 'stopped') return;
    if (this.#phase === 'content') return this.#readContent(text);
    this.#window += text;
    if (this.#window.length < this.#lookAt) return;
    if (this.#phase === 'prolog') this.#readProlog(false);
    else if (this.#phase === 'epilog') this.#readEpilog(false);
    else if (this.#phase === 'restart') this.#readRestart(false);
    else if (this.#content?.complaint) this.#settle(this.#content.complaint, false);
  }

  #readProlog(ended: boolean): void {
    this.#lookAt = this.#window.length * 2;
    const scan = scanAsClient({
      state: 'start',
      text: this.#window,
      line: 1,
      column: 1,
      libxml2: this.#options.libxml2,
      open: [],
      scope: new NamespaceScope(),
      entities: noEntities,
      ended,
      stopAtRoot: true,
      encodingFault: this.#options.encodingFault,
    });
    const near = scan.at >= this.#window.length - MARGIN;
    if (!ended && near && scan.message !== null) return;
    this.root = scan.root;
    if (scan.message !== null || scan.undeclared !== null) this.#stop(scan, null, ended);
    else if (scan.root !== null && scan.rootAt !== null) {
      const { at, line, column } = scan.rootAt;
      this.#entities = scan.entities;
      const { maxDepth, maxToken, libxml2 } = this.#options;
      const entities = scan.entities;
      this.#content = new ContentParser(this.#handler, {
        maxDepth,
        maxToken,
        libxml2,
        entities,
        line,
        column,
      });
      this.#phase = 'content';
      this.#takeAll(this.#window.slice(at));
    } else if (this.#window.length > MAX_PROLOG) {
      const { line, column } = scan;
      this.fault = {
        cause: 'long',
        problem: 'no root element',
        scan: null,
        atEnd: false,
        line,
        column,
      };
      this.#phase = 'stopped';
    }
  }

  #readContent(text: string): void {
    const content = this.#content;
    if (content === null) return;
    content.feed(text);
    if (content.state === 'reading') return;
    this.#window = content.window;
    if (content.state === 'done') {
      this.#phase = 'epilog';
      this.#line = content.safeLine;
      this.#column = content.safeColumn;
      this.#lookAt = SLICE;
    } else {
      this.#phase = 'faulted';
      this.#lookAt = this.#window.length + LOOKAHEAD;
    }
  }

  /** Asks the client's parser about the text since the last sound place. */
  #settle(complaint: Pick<Fault, 'cause' | 'problem'>, ended: boolean): void {
    const content = this.#content;
    if (content === null) return;
    const plain = {
      ...complaint,
      scan: null,
      atEnd: ended,
      line: content.line,
      column: content.column,
    };
    this.#phase = 'stopped';
    if (complaint.cause !== 'syntax') {
      this.fault = plain;
      return;
    }
    const scan = scanAsClient({
      state: 'content',
      text: this.#window,
      line: content.safeLine,
      column: content.safeColumn,
      libxml2: this.#options.libxml2,
      open: [...content.open],
      scope: new NamespaceScope(content.scope),
      entities: this.#entities,
      ended: ended || content.frozen,
      encodingFault: () => null,
      cdataPieces: this.#cdataPieces(content),
    });
    const waits = scan.message === null && scan.undeclared === null;
    if (waits && !ended && this.#window.length < MAX_WAIT) {
      this.#phase = 'faulted';
      this.#lookAt = this.#window.length * 2;
    } else if (waits) this.fault = plain;
    else this.#stop(scan, complaint.problem, ended);
  }

  #cdataPieces(content: ContentParser): number {
    const start = this.#window.lastIndexOf(CDATA) + CDATA.length;
    const mark = this.#options.markBytes();
    // of a section that was not kept whole the reply's start of it is where the window's is
    const kept = Buffer.byteLength(this.#window.slice(start)) + content.frozenBytes;
    const closers = content.frozenClosers || this.#window.includes('>', start);
    return cdataLooks(this.#bytes - kept + mark, this.#bytes + mark, closers);
  }

  /** Ends with what the client said. */
  #stop(scan: ScanResult, problem: string | null, ended: boolean): void {
    this.#noted = this.noted ?? scan.noted;
    this.fault = {
      cause: scan.message === null ? 'entity' : 'syntax',
      problem: problem ?? scan.message ?? 'undefined entity.',
      scan,
      atEnd: ended && scan.at >= this.#window.length,
      line: scan.line,
      column: scan.column,
      ...(scan.undeclared !== null && scan.message === null && { entity: scan.undeclared }),
    };
    this.#phase = 'stopped';
    if (scan.message !== null || this.#noted !== null || this.#content?.frozen) return;
    this.#window = this.#window.slice(scan.at);
    const place = this.#bytes - Buffer.byteLength(this.#window) + this.#options.markBytes();
    this.#restartIn = bytesToNextPiece(place);
    this.#lookAt = RESTART_TEXT;
    this.#phase = 'restart';
    if (ended) this.#readRestart(true);
  }

  #readRestart(ended: boolean): void {
    this.#phase = 'stopped';
    const restart = sentenceOfRestart(this.#window, this.#restartIn, ended, this.#options.libxml2);
    if (this.fault !== null && restart !== undefined) this.fault = { ...this.fault, restart };
  }

  #readEpilog(ended: boolean): void {
    const scan = scanAsClient({
      state: 'epilog',
      text: this.#window,
      line: this.#line,
      column: this.#column,
      libxml2: this.#options.libxml2,
      open: [],
      scope: new NamespaceScope(),
      entities: this.#entities,
      ended,
      encodingFault: () => null,
    });
    const { message, line, column } = scan;
    if (message !== null && (ended || scan.at < this.#window.length - MARGIN)) {
      this.trailing = { cause: 'syntax', problem: message, scan, atEnd: false, line, column };
      this.#phase = 'stopped';
    } else if (message === null) {
      this.#window = this.#window.slice(scan.at);
      this.#line = line;
      this.#column = column;
    }
    this.#lookAt = this.#window.length + SLICE;
    if (this.#window.length > MAX_PROLOG) this.#phase = 'stopped';
  }
}
