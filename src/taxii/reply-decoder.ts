import { isUtf8 } from 'node:buffer';

/**
 * Bytes of a reply to text, by the same signs as the client: byte order mark, zero bytes, XML
 * declaration.
 */
export interface ReplyDecoder {
  push(bytes: Uint8Array): string;
  /** What was held back until the encoding is known, when no more comes to tell it by. */
  settle(): string;
  /** The rest, when the reply has ended. */
  end(): string;
  /** What the client says about the name in the XML declaration; null when it takes it. */
  encodingFault(name: string): string | null;
  /** Whether the text is what the client counts lines and columns in, byte for byte. */
  readonly utf8: boolean;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  /** Whether the bytes end, so far, within a character of UTF-8. */
  readonly withinCharacter: boolean;
}

/** A declaration that has not ended by here is none. */
const DECLARATION_LIMIT = 512;
/** Bytes kept after the first that is not UTF-8: the client prints four. */
const AFTER_BAD_BYTE = 64;

const supported = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

/** Encoding by the first four bytes; null when only the declaration can tell. */
const sniff = (head: Buffer): { label: string; mark: number } | null => {
  const hex = head.subarray(0, 4).toString('hex');
  if (hex.startsWith('efbbbf')) return { label: 'utf-8', mark: head.length === 3 ? 0 : 3 };
  if (hex.startsWith('fffe')) return { label: 'utf-16le', mark: 2 };
  if (hex.startsWith('feff')) return { label: 'utf-16be', mark: 2 };
  if (hex === '3c003f00') return { label: 'utf-16le', mark: 0 };
  if (hex === '003c003f') return { label: 'utf-16be', mark: 0 };
  return null;
};

const declared = (head: Buffer): string | null =>
  /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][-\w.]*)["']/.exec(head.toString('latin1'))?.[1] ??
  null;

export const createReplyDecoder = (): ReplyDecoder => {
  let head: Buffer | null = Buffer.alloc(0);
  let label = 'utf-8';
  let mark = 0;
  const utf8 = createUtf8Decode();
  let decode: (bytes: Buffer, last: boolean) => string = utf8.decode;

  const start = (): string => {
    const bytes = head ?? Buffer.alloc(0);
    head = null;
    const found = sniff(bytes);
    const name = declared(bytes);
    label =
      found?.label ?? (name !== null && supported(name) ? new TextDecoder(name).encoding : 'utf-8');
    // a UTF-8 reply that calls itself UTF-16: the client stops at the declaration
    if (!found && label.startsWith('utf-16')) label = 'utf-8';
    if (!found && /^(?:us-)?ascii$/i.test(name ?? '')) decode = createAsciiDecode();
    else if (label !== 'utf-8') decode = createLabelledDecode(label);
    mark = found?.mark ?? 0;
    return decode(bytes.subarray(mark), false);
  };
  const decided = (bytes: Buffer): boolean =>
    bytes.length >= 4 &&
    (sniff(bytes) !== null ||
      !'<?xml'.startsWith(bytes.toString('latin1', 0, 5)) ||
      bytes.includes('?>') ||
      bytes.length >= DECLARATION_LIMIT);

  return {
    get utf8() {
      return label === 'utf-8';
    },
    get markBytes() {
      return mark;
    },
    get withinCharacter() {
      return utf8.open();
    },
    encodingFault: (name) => {
      if (/^utf-?8$/i.test(name)) return null;
      if (/^utf-?16$/i.test(name)) {
        return label === 'utf-8' ? 'Document labelled UTF-16 but has UTF-8 content' : null;
      }
      return supported(name) ? null : `Unsupported encoding ${name}`;
    },
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (head === null) return decode(bytes, false);
      head = Buffer.concat([head, bytes]);
      return decided(head) ? start() : '';
    },
    settle: () => (head === null ? '' : start()),
    end: () => decode(Buffer.alloc(0), true),
  };
};

/** One byte that is no UTF-8, as a lone surrogate that no decoder gives. */
const badByte = (byte: number): string => String.fromCharCode(0xdc00 + byte);

const sequenceLength = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** Bytes at the end that may be the start of a longer character. */
const openEnd = (bytes: Buffer): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
};

const lossless = (bytes: Buffer): string => {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0);
    const sequence = bytes.subarray(at, at + length);
    if (length > 0 && sequence.length === length && isUtf8(sequence)) {
      text += sequence.toString('utf8');
      at += length;
    } else {
      text += badByte(bytes[at] ?? 0);
      at += 1;
    }
  }
  return text;
};

/** Length of the longest prefix that is UTF-8. */
const validPrefix = (bytes: Buffer): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length)) || at + length > bytes.length)
      return at;
    at += length;
  }
  return at;
};

const createUtf8Decode = () => {
  let carry = Buffer.alloc(0);
  let bad: Buffer | null = null;
  const decode = (chunk: Buffer, last: boolean): string => {
    if (bad !== null) {
      if (bad.length === 0) return '';
      bad = Buffer.concat([bad, chunk]);
      if (!last && bad.length < AFTER_BAD_BYTE) return '';
      const text = lossless(bad.subarray(0, AFTER_BAD_BYTE));
      bad = Buffer.alloc(0);
      return text;
    }
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const whole = last ? bytes.length : bytes.length - openEnd(bytes);
    carry = Buffer.from(bytes.subarray(whole));
    const body = bytes.subarray(0, whole);
    if (isUtf8(body)) return body.toString('utf8');
    const good = validPrefix(body);
    bad = Buffer.from(bytes.subarray(good, good + AFTER_BAD_BYTE));
    carry = Buffer.alloc(0);
    if (!last && bad.length < AFTER_BAD_BYTE) return body.toString('utf8', 0, good);
    const text = body.toString('utf8', 0, good) + lossless(bad);
    bad = Buffer.alloc(0);
    return text;
  };
  return { decode, open: (): boolean => carry.length > 0 };
};

/**
 * The client's converter stops at the first byte beyond ASCII, and the reply seems to end there.
 */
const createAsciiDecode = () => {
  let stopped = false;
  return (chunk: Buffer): string => {
    if (stopped) return '';
    const at = chunk.findIndex((byte) => byte > 0x7f);
    stopped = at >= 0;
    return chunk.toString('latin1', 0, stopped ? at : chunk.length);
  };
};

/** Two decoders side by side: the second stays behind, to find the byte in a chunk at which the first gave up. */
const createLabelledDecode = (label: string) => {
  const options = { fatal: true, ignoreBOM: true };
  const decoder = new TextDecoder(label, options);
  const behind = new TextDecoder(label, options);
  let failed = false;
  return (chunk: Buffer, last: boolean): string => {
    if (failed) return '';
    try {
      const text = decoder.decode(chunk, { stream: !last });
      behind.decode(chunk, { stream: true });
      return text;
    } catch {
      failed = true;
      return soundPart(behind, chunk) + badByte(0xff);
    }
  };
};

const soundPart = (decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): string => {
  let text = '';
  try {
    for (let at = 0; at < chunk.length; at += 1)
      text += decoder.decode(chunk.subarray(at, at + 1), { stream: true });
  } catch {
    // The byte that was looked for.
  }
  return text;
};
