import { isIPv4 } from 'node:net';

export interface DnsQuestion {
  readonly name: string;
  /** 1 A, 28 AAAA. */
  readonly type: number;
  /** Offset of the first byte after the question. */
  readonly end: number;
}

export interface DnsAnswer {
  /** RCODE. */
  readonly code: number;
  readonly addresses?: readonly string[];
  readonly cnameToSelf?: boolean;
  readonly truncated?: boolean;
}

const A = 1;
const CNAME = 5;
const AAAA = 28;
const headerLength = 12;

/** The first question of a query (RFC 1035, 4.1.2), or null when it is none. */
export const decodeQuestion = (packet: Buffer): DnsQuestion | null => {
  const labels: string[] = [];
  let at = headerLength;
  while (at < packet.length) {
    const length = packet[at]!;
    if (length === 0) {
      return at + 5 <= packet.length
        ? { name: labels.join('.'), type: packet.readUInt16BE(at + 1), end: at + 5 }
        : null;
    }
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return null;
};

/** A reply to `query` that repeats its first question. */
export const encodeReply = (query: Buffer, question: DnsQuestion, answer: DnsAnswer): Buffer => {
  const records = [
    ...(answer.addresses ?? []).flatMap((address) => addressRecord(address, question.type)),
    ...(answer.cnameToSelf ? [record(CNAME, Buffer.of(0xc0, headerLength))] : []),
  ];
  const head = Buffer.alloc(headerLength);
  head.writeUInt16BE(query.readUInt16BE(0), 0);
  // QR, RD as asked, RA; TC when the answer is said not to fit.
  head.writeUInt16BE(0x8180 | (answer.truncated ? 0x0200 : 0) | answer.code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return Buffer.concat([head, query.subarray(headerLength, question.end), ...records]);
};

const addressRecord = (address: string, asked: number): readonly Buffer[] => {
  const type = isIPv4(address) ? A : AAAA;
  if (type !== asked) return [];
  return [
    record(type, type === A ? Buffer.from(address.split('.').map(Number)) : ipv6Bytes(address)),
  ];
};

/** Owner name is a pointer to the question's. */
const record = (type: number, data: Buffer): Buffer => {
  const fixed = Buffer.alloc(12);
  fixed.writeUInt16BE(0xc000 | headerLength, 0);
  fixed.writeUInt16BE(type, 2);
  fixed.writeUInt16BE(1, 4);
  fixed.writeUInt32BE(60, 6);
  fixed.writeUInt16BE(data.length, 10);
  return Buffer.concat([fixed, data]);
};

const ipv6Bytes = (address: string): Buffer => {
  const [left = '', right] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(left), groups(right ?? '')];
  const zeros = Array.from(
    { length: right === undefined ? 0 : 8 - head.length - tail.length },
    () => '0',
  );
  return Buffer.from(
    [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join(''),
    'hex',
  );
};
