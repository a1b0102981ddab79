/** Where and how a reply stopped being XML, in terms that do not depend on the parser. */
export interface XmlFault {
  /**
   * - `empty` not one byte; `blank` white space only; `not-xml` the first byte is no markup
   * - `truncated` ended before the root element did; `malformed` broken markup
   * - `undefined-entity` an entity reference that nothing declares; the client says "no element
   *   found" when no further piece of 32768 bytes follows, else what it makes of that piece alone
   * - `too-deep` nesting beyond our bound
   */
  readonly kind:
    | 'empty'
    | 'blank'
    | 'not-xml'
    | 'truncated'
    | 'malformed'
    | 'undefined-entity'
    | 'too-deep';
  /** 1-based, as libxml2 counts. */
  readonly line: number;
  readonly column: number;
  /** What our parser said, for people. */
  readonly problem: string;
  /** What the client (lxml on the libxml2 that was asked for) says, or null where it is not known. */
  readonly clientText: string | null;
  /**
   * Set when that text is not an XMLSyntaxError's: a sentence with a name outside ASCII cannot be
   * printed under Python 2 and becomes a `UnicodeEncodeError`.
   */
  readonly clientClass?: string;
  /** Name of the entity for `undefined-entity`. */
  readonly entity?: string;
}

export interface StatusDetail {
  readonly name: string;
  readonly value: string;
}

export interface StatusMessage {
  /** null where the attribute is missing. */
  readonly type: string | null;
  readonly details: readonly StatusDetail[];
  readonly extendedHeaders: readonly StatusDetail[];
  /** Text of the Message element; null where there is none. */
  readonly message: string | null;
}

export interface ServiceInstance {
  readonly type: string;
  readonly version: string;
  /** null: not said. */
  readonly available: boolean | null;
  readonly protocolBinding: string;
  readonly address: string;
  readonly messageBindings: readonly string[];
}

export interface CollectionRecord {
  readonly name: string;
  readonly type: string;
  readonly available: boolean | null;
  readonly description: string;
  readonly volume: number | null;
  readonly contentBindings: readonly string[];
  readonly pollingServices: readonly {
    readonly address: string;
    readonly protocolBinding: string;
  }[];
}

/**
 * How often something an ESA could use occurs; `unusable` counts blocks that carry none of them.
 */
export interface ObservableCounts {
  readonly ip: number;
  readonly domain: number;
  readonly url: number;
  readonly fileHash: number;
  readonly unusable: number;
}

export interface PollReading {
  readonly collectionName: string | null;
  readonly resultId: string | null;
  readonly resultPartNumber: string | null;
  /** The attribute as written; the client takes only the string `true` as more. */
  readonly more: string | null;
  readonly recordCount: number | null;
  readonly inclusiveEnd: string | null;
  /** Blocks that were complete before the reply ended or broke. */
  readonly blocks: number;
  /** binding_id -> number of blocks. */
  readonly bindings: Readonly<Record<string, number>>;
  /** STIX versions seen on STIX_Package or by JSON shape: `1.1.1`, `1.2`, `2`. */
  readonly stixVersions: readonly string[];
  /** Newest Timestamp_Label, as written. */
  readonly newestTimestamp: string | null;
  /** SHA-256 over the blocks' text: tells a part that repeats from one that goes on. */
  readonly digest: string;
  readonly observables: ObservableCounts;
}

/**
 * What one reply body says, read as a stream in bounded memory. Exactly one of `poll`, `status`,
 * `services` and `collections` is set when the root element is that message.
 */
export interface Reading {
  /** Decoded bytes that were read. */
  readonly bytes: number;
  readonly root: { readonly namespace: string | null; readonly name: string } | null;
  readonly messageId: string | null;
  readonly inResponseTo: string | null;
  readonly fault: XmlFault | null;
  /** 1-based number of the content block in which the fault stands; 0 outside of blocks. */
  readonly faultBlock: number;
  /**
   * Text of the exception that the client's message classes raise although the XML is well formed
   * (`Element "./@collection_name" is required`); null when they accept it. Where `fault` is set
   * too, the client met this one first.
   */
  readonly messageFault: string | null;
  /**
   * Python class of that exception: `ValueError`, `TypeError`, `KeyError`, `InvalidResponseError` …
   */
  readonly messageFaultClass?: string;
  /**
   * A fault after the root element. The client's poll stops reading at the root's end and never
   * meets it; a fulfilment part, a status message and every other message are read to the end, and
   * there it is `fault`.
   */
  readonly trailingFault?: XmlFault;
  readonly poll: PollReading | null;
  readonly status: StatusMessage | null;
  readonly services: readonly ServiceInstance[] | null;
  readonly collections: readonly CollectionRecord[] | null;
}

/** Takes decoded bytes of one reply; `end` closes it and gives the reading. */
export interface ReplyReader {
  write(chunk: Uint8Array): void;
  end(): Reading;
}
