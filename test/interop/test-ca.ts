import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;

export interface KeyAndCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface TestCa {
  /** PEM of the root. */
  readonly certificate: string;
  /** A server certificate for these DNS names; no caIssuers address, as private CAs have none. */
  issue(names: readonly string[]): Promise<KeyAndCertificate>;
}

const keyPem = async (key: webcrypto.CryptoKey): Promise<string> => {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
};

const generateKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** A private authority for this run only; its key never leaves memory. */
export const createTestCa = async (name = 'Interop Test CA'): Promise<TestCa> => {
  const caKeys = await generateKeys();
  const notBefore = new Date(Date.now() - dayMs);
  const notAfter = new Date(Date.now() + 90 * dayMs);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys: caKeys,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  return {
    certificate: `${root.toString('pem')}\n`,
    issue: async (names) => {
      const keys = await generateKeys();
      const leaf = await x509.X509CertificateGenerator.create({
        subject: `CN=${names[0] ?? 'localhost'}`,
        issuer: root.subject,
        notBefore,
        notAfter,
        signingKey: caKeys.privateKey,
        publicKey: keys.publicKey,
        signingAlgorithm: algorithm,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
          new x509.SubjectAlternativeNameExtension(
            names.map((value) => ({ type: 'dns' as const, value })),
          ),
          await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
        ],
      });
      return { certificate: `${leaf.toString('pem')}\n`, key: await keyPem(keys.privateKey) };
    },
  };
};
