import { X509Certificate } from 'node:crypto';

export type CertificateReading = { readonly pem: string } | { readonly fault: string };

const block = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[\s\S]*?-----END \1-----/g;

/**
 * The certificates of a PEM file and nothing else of it: a private key or a comment that stands beside them is not
 * kept. A fault is a sentence after the file's name.
 */
export const readCertificates = (text: string): CertificateReading => {
  const blocks = [...text.matchAll(block)].map(([pem]) => pem);
  if (blocks.length === 0) return { fault: noCertificate(text) };
  const bad = blocks.findIndex((pem) => !isCertificate(pem));
  if (bad >= 0)
    return {
      fault: `holds ${blocks.length === 1 ? 'a certificate' : `${blocks.length} certificates, of which number ${bad + 1}`} that cannot be read; export it again as PEM.`,
    };
  return { pem: `${blocks.join('\n')}\n` };
};

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

const noCertificate = (text: string): string => {
  if (text.trim() === '') return 'is empty; it must hold at least one certificate in PEM form.';
  if (/-----BEGIN CERTIFICATE-----/.test(text))
    return 'holds a certificate without its end; copy the file whole.';
  if (/-----BEGIN PKCS7-----/.test(text))
    return 'is a PKCS #7 bundle; turn it into PEM with `openssl pkcs7 -print_certs -in FILE -out ca.pem`.';
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    return 'holds a private key and no certificate.';
  if (/-----BEGIN CERTIFICATE REQUEST-----/.test(text))
    return 'is a request for a certificate; the certificate is what the CA sent back.';
  // DER begins with SEQUENCE (0x30) and a length in two bytes (0x82), which is no UTF-8.
  if (/^0[\u0080-\u009f\ufffd]/.test(text))
    return 'is in DER form; turn it into PEM with `openssl x509 -inform der -in FILE -out ca.pem`.';
  return 'holds no certificate; it must be a PEM file (-----BEGIN CERTIFICATE-----).';
};
