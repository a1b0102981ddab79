import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const { subtle } = webcrypto;
x509.cryptoProvider.set(webcrypto);
const day = 86_400_000;

export interface LeafOptions {
  /** DNS names of the subjectAltName; default `localhost` and `feed.lab.test`. An empty list leaves it out. */
  readonly names?: readonly string[];
  readonly ips?: readonly string[];
  readonly commonName?: string;
  /**
   * Default `intermediate`. `unknown` is a second CA that nobody trusts; `inspecting` the CA of a
   * TLS-inspecting proxy; `expired` an intermediate past its end; `root` signs without an intermediate.
   */
  readonly issuer?: 'intermediate' | 'root' | 'self' | 'unknown' | 'inspecting' | 'expired';
  /** Days from now; default -30 and 365. */
  readonly from?: number;
  readonly until?: number;
  /** URL under Authority Information Access, caIssuers. */
  readonly issuerUrl?: string;
  readonly key?: 'p256' | 'rsa-2048' | 'rsa-1024';
  readonly hash?: 'SHA-256' | 'SHA-1';
  /** What the extended key usage allows; default serving. */
  readonly usage?: 'server' | 'client';
}

export interface Identity {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** What a listener shows and what verifies it, all as PEM. */
export interface Chain {
  readonly key: string;
  readonly leaf: string;
  /** Issuers between leaf and root, nearest first. */
  readonly intermediates: readonly string[];
  readonly root: string;
}

const algorithms = {
  p256: { name: 'ECDSA', namedCurve: 'P-256' },
  'rsa-2048': rsa(2048),
  'rsa-1024': rsa(1024),
} as const;

function rsa(modulusLength: number): webcrypto.RsaHashedKeyGenParams {
  return {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
}

const made = new Map<string, Promise<Identity>>();
const chains = new Map<string, Promise<Chain>>();

const once = (name: string, make: () => Promise<Identity>): Promise<Identity> => {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
};

const generate = (key: keyof typeof algorithms): Promise<webcrypto.CryptoKeyPair> =>
  subtle.generateKey(algorithms[key] as webcrypto.EcKeyGenParams, true, ['sign', 'verify']);

const authority = (
  name: string,
  issuer: Identity | null,
  dates: { readonly from: number; readonly until: number } = { from: -400, until: 3650 },
  key: keyof typeof algorithms = 'p256',
): Promise<Identity> =>
  once(name, async () => {
    const keys = await generate(key);
    const certificate = await x509.X509CertificateGenerator.create({
      subject: name,
      issuer: issuer?.certificate.subject ?? name,
      notBefore: inDays(dates.from),
      notAfter: inDays(dates.until),
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: { name: (issuer?.keys ?? keys).privateKey.algorithm.name, hash: 'SHA-256' },
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ...(issuer
          ? [await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)]
          : []),
      ],
    });
    return { certificate, keys };
  });

const rootCa = (): Promise<Identity> => authority('CN=Taxii Lab Root CA, O=Taxii Lab', null);
const strangerCa = (): Promise<Identity> =>
  authority('CN=Unrelated Root CA, O=Somebody Else', null);

/** Issuers of a leaf from nearest to root. */
const issuersOf = async (
  issuer: NonNullable<LeafOptions['issuer']>,
): Promise<readonly Identity[]> => {
  switch (issuer) {
    case 'self':
      return [];
    case 'root':
      return [await rootCa()];
    case 'intermediate':
      return [
        await authority('CN=Taxii Lab Issuing CA 1, O=Taxii Lab', await rootCa()),
        await rootCa(),
      ];
    case 'expired':
      return [
        await authority('CN=Taxii Lab Issuing CA 0, O=Taxii Lab', await rootCa(), {
          from: -390,
          until: -20,
        }),
        await rootCa(),
      ];
    case 'unknown': {
      const root = await authority('CN=Private Root CA, O=Feed Vendor', null);
      return [await authority('CN=Private Issuing CA, O=Feed Vendor', root), root];
    }
    case 'inspecting': {
      const root = await authority('CN=Cisco Umbrella Root CA, O=Cisco', null);
      return [await authority('CN=Cisco Umbrella Secondary SubCA lab-SG, O=Cisco', root), root];
    }
  }
};

/** Makes, once per process, a leaf and the chain above it. */
export const makeChain = (options: LeafOptions = {}): Promise<Chain> => {
  const name = JSON.stringify(options);
  const known = chains.get(name) ?? buildChain(options);
  chains.set(name, known);
  return known;
};

const buildChain = async (options: LeafOptions): Promise<Chain> => {
  const issuers = await issuersOf(options.issuer ?? 'intermediate');
  const keys = await generate(options.key ?? 'p256');
  const signer = issuers[0]?.keys ?? keys;
  const names = options.names ?? ['localhost', 'feed.lab.test'];
  const subject = `CN=${options.commonName ?? names[0] ?? 'feed.lab.test'}`;
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuers[0]?.certificate.subject ?? subject,
    notBefore: inDays(options.from ?? -30),
    notAfter: inDays(options.until ?? 365),
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: { name: signer.privateKey.algorithm.name, hash: options.hash ?? 'SHA-256' },
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment,
        true,
      ),
      new x509.ExtendedKeyUsageExtension([
        options.usage === 'client'
          ? x509.ExtendedKeyUsage.clientAuth
          : x509.ExtendedKeyUsage.serverAuth,
      ]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
      ...alternativeNames(names, options.ips ?? []),
      ...(options.issuerUrl
        ? [
            new x509.AuthorityInfoAccessExtension({
              caIssuers: new x509.GeneralName('url', options.issuerUrl),
            }),
          ]
        : []),
    ],
  });
  return {
    key: x509.PemConverter.encode(await subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
    leaf: certificate.toString('pem'),
    intermediates: issuers.slice(0, -1).map((issuer) => issuer.certificate.toString('pem')),
    root: (issuers.at(-1)?.certificate ?? certificate).toString('pem'),
  };
};

const alternativeNames = (
  names: readonly string[],
  ips: readonly string[],
): readonly x509.Extension[] => {
  const entries = [
    ...names.map((value) => ({ type: 'dns', value }) as const),
    ...ips.map((value) => ({ type: 'ip', value }) as const),
  ];
  return entries.length > 0 ? [new x509.SubjectAlternativeNameExtension(entries)] : [];
};

/** PEM of a CA that signed nothing here. */
export const strangerPem = async (): Promise<string> =>
  (await strangerCa()).certificate.toString('pem');

/** PEM of the CA that would sign client certificates, for servers that demand one. */
export const clientCaPem = async (): Promise<string> =>
  (await authority('CN=Taxii Lab Client CA, O=Taxii Lab', null)).certificate.toString('pem');

/** PEM of a cross-signed copy of the lab's root whose signature by an older root has run out. */
export const expiredCrossPem = async (): Promise<string> => {
  const old = await authority('CN=Taxii Lab Old Root CA, O=Taxii Lab', null, {
    from: -4000,
    until: -60,
  });
  const root = await rootCa();
  const { certificate } = await once('cross', async () => ({
    keys: root.keys,
    certificate: await x509.X509CertificateGenerator.create({
      subject: root.certificate.subject,
      issuer: old.certificate.subject,
      notBefore: inDays(-1000),
      notAfter: inDays(-60),
      publicKey: root.keys.publicKey,
      signingKey: old.keys.privateKey,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        await x509.SubjectKeyIdentifierExtension.create(root.keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(old.keys.publicKey),
      ],
    }),
  }));
  return certificate.toString('pem');
};

const inDays = (days: number): Date => new Date(Date.now() + days * day);
