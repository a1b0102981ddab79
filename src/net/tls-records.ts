/** What the clear part of a TLS 1.0 to 1.2 handshake shows (RFC 5246, sections 6.2 and 7). */
export interface TlsRecords {
  /** The first byte is a TLS record type. */
  readonly isTls: boolean;
  readonly serverHello: boolean;
  /** DER, in the order sent. */
  readonly certificates: readonly Buffer[];
  /** The server asked for a client certificate. */
  readonly certificateRequest: boolean;
  /** Number of the last alert in clear, RFC 5246 section 7.2. */
  readonly alert: number | null;
}

const recordType = { alert: 21, handshake: 22 } as const;
const handshakeType = { serverHello: 2, certificate: 11, certificateRequest: 13 } as const;

/** Reads as far as the bytes go; a cut record ends the reading, it is no error. */
export const tlsRecords = (bytes: Buffer): TlsRecords => {
  const isTls = bytes.length >= 2 && bytes[0]! >= 20 && bytes[0]! <= 23 && bytes[1] === 3;
  const handshake: Buffer[] = [];
  let alert: number | null = null;
  let encrypted = false;
  const readable = isTls ? bytes.length : 0;
  for (let at = 0; at + 5 <= readable;) {
    const type = bytes[at]!;
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    const body = bytes.subarray(at + 5, end);
    if (type === 20) encrypted = true;
    if (type === recordType.handshake && !encrypted) handshake.push(body);
    if (type === recordType.alert && body.length === 2) alert = body[1]!;
    at = end;
  }
  return { isTls, alert, ...messages(Buffer.concat(handshake)) };
};

const messages = (bytes: Buffer): Omit<TlsRecords, 'isTls' | 'alert'> => {
  let serverHello = false;
  let certificateRequest = false;
  let certificates: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = bytes[at]!;
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (type === handshakeType.serverHello) serverHello = true;
    if (type === handshakeType.certificateRequest) certificateRequest = true;
    if (type === handshakeType.certificate && end <= bytes.length) {
      certificates = certificateList(bytes.subarray(at + 4, end));
    }
    at = end;
  }
  return { serverHello, certificateRequest, certificates };
};

const certificateList = (body: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 3; at + 3 <= body.length;) {
    const end = at + 3 + body.readUIntBE(at, 3);
    if (end > body.length) break;
    found.push(body.subarray(at + 3, end));
    at = end;
  }
  return found;
};
