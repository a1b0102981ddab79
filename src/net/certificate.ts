import { X509Certificate } from 'node:crypto';

/** One certificate, as reports and diagnoses need it. */
export interface Certificate {
  /** RFC 4514 style, one line: `CN=feeds.example.com, O=Example`. */
  readonly subject: string;
  readonly issuer: string;
  /** Upper-case hex, colon-separated. */
  readonly serial: string;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly selfSigned: boolean;
  readonly isCa: boolean;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly commonName: string | null;
  /** caIssuers address of the Authority Information Access extension. */
  readonly issuerUrl: string | null;
  /** `ec 256`, `rsa 2048`. */
  readonly key: string;
  /** Signed with SHA-1 or MD5. */
  readonly weakSignature: boolean;
  readonly pem: string;
}

export const certificate = (der: Buffer | X509Certificate): Certificate | null => {
  try {
    return describe(der instanceof X509Certificate ? der : new X509Certificate(der));
  } catch {
    // The server may send anything in place of a certificate.
    return null;
  }
};

const describe = (x509: X509Certificate): Certificate => {
  const names = alternativeNames(x509.subjectAltName ?? '');
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = x509.publicKey;
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    serial: x509.serialNumber.replace(/(..)(?=.)/g, '$1:'),
    sha256: x509.fingerprint256,
    notBefore: new Date(x509.validFrom).toISOString(),
    notAfter: new Date(x509.validTo).toISOString(),
    selfSigned: x509.subject === x509.issuer && x509.verify(x509.publicKey),
    isCa: x509.ca,
    dnsNames: names.dns,
    ipAddresses: names.ip,
    commonName: /(?:^|\n)CN=([^\n]*)/.exec(x509.subject)?.[1] ?? null,
    issuerUrl: /CA Issuers - URI:(\S+)/.exec(x509.infoAccess ?? '')?.[1] ?? null,
    key: `${type ?? 'unknown'} ${details?.modulusLength ?? curveBits(details?.namedCurve)}`,
    weakSignature: weakSignatures.some((oid) => x509.raw.includes(oid)),
    pem: x509.toString(),
  };
};

/** DER of the object identifiers md5WithRSAEncryption, sha1WithRSAEncryption, ecdsa-with-SHA1, dsa-with-sha1. */
const weakSignatures = [
  '06092a864886f70d010104',
  '06092a864886f70d010105',
  '06072a8648ce3d0401',
  '06072a8648ce380403',
].map((hex) => Buffer.from(hex, 'hex'));

const oneLine = (name: string | undefined): string =>
  (name ?? '').split('\n').toReversed().join(', ');

const curveBits = (curve: string | undefined): string =>
  /\d{3}/.exec(curve ?? '')?.[0] ?? (curve === 'prime256v1' ? '256' : '');

/** Node renders the extension as `DNS:a, IP Address:1.2.3.4`, values with odd characters as JSON strings. */
const alternativeNames = (text: string): { dns: string[]; ip: string[] } => {
  const dns: string[] = [];
  const ip: string[] = [];
  for (const [, kind, quoted, bare] of text.matchAll(
    /(DNS|IP Address):(?:("(?:[^"\\]|\\.)*")|([^,]*))/g,
  )) {
    const value = quoted === undefined ? (bare ?? '') : String(JSON.parse(quoted));
    (kind === 'DNS' ? dns : ip).push(value);
  }
  return { dns, ip };
};
