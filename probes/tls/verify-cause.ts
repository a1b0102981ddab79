import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Certificate } from '../../src/net/certificate.ts';
import type { TlsEvidence } from './evidence.ts';
import { interceptorOf } from './interceptor.ts';

const proof = ['stages/tls'];

/** OpenSSL's verify code and the chain, turned into the one cause that an administrator can act on. */
export const verifyCause = (evidence: TlsEvidence, verifyCode: string): Finding => {
  const { hostname, port, chainSent, lists, now } = evidence;
  const chain = evidence.chainBuilt.length > 0 ? evidence.chainBuilt : chainSent;
  const leaf = chain[0] ?? chainSent[0];
  if (!leaf) return finding('tls-handshake-failed', { hostname, port, alert: verifyCode }, proof);
  const at = { hostname, port };
  const listText = lists.join(', ');
  const last = chain.at(-1) ?? leaf;
  switch (verifyCode) {
    case 'CERT_HAS_EXPIRED': {
      const { subject, issuer, serial, notAfter } =
        firstOf(chain, ({ notAfter: end }) => end < now) ?? leaf;
      return finding(
        'tls-expired',
        { ...at, subject, issuer, serial, notAfter, days: daysBetween(notAfter, now) },
        proof,
      );
    }
    case 'CERT_NOT_YET_VALID': {
      const { subject, issuer, serial, notBefore } =
        firstOf(chain, ({ notBefore: begin }) => begin > now) ?? leaf;
      return finding(
        'tls-not-yet-valid',
        { ...at, subject, issuer, serial, notBefore, now },
        proof,
      );
    }
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return finding(
        'tls-self-signed',
        { ...at, subject: leaf.subject, sha256: leaf.sha256, lists: listText },
        proof,
      );
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      // OpenSSL says the same of a forgotten intermediate and of a private CA that signed the leaf itself; an
      // address to fetch the issuer from shows that there is one to send.
      if (leaf.issuerUrl !== null && interceptorOf(chain) === null) {
        const { subject, issuer, issuerUrl } = leaf;
        return finding('tls-incomplete-chain', { ...at, subject, issuer, issuerUrl }, proof);
      }
      return unknownAuthority(evidence, leaf, last, verifyCode);
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return unknownAuthority(evidence, leaf, last, verifyCode);
    default:
      return finding(
        'tls-verify-failed',
        { ...at, subject: leaf.subject, issuer: leaf.issuer, verifyCode },
        proof,
      );
  }
};

const unknownAuthority = (
  { hostname, port, lists, chainSent, chainBuilt }: TlsEvidence,
  leaf: Certificate,
  last: Certificate,
  verifyCode: string,
): Finding => {
  const at = { hostname, port };
  const listText = lists.join(', ');
  const interceptor = interceptorOf([...chainBuilt, ...chainSent]);
  if (interceptor !== null) {
    return finding(
      'tls-intercepted',
      { ...at, issuer: interceptor, sha256: last.sha256, lists: listText },
      proof,
    );
  }
  // The last certificate that we have tells which authority to ask for; a root that was sent can be imported as it is.
  const root = last.selfSigned ? last : null;
  return finding(
    'tls-unknown-authority',
    {
      ...at,
      subject: leaf.subject,
      issuer: last.issuer,
      sha256: root?.sha256 ?? '',
      lists: listText,
      verifyCode,
    },
    proof,
  );
};

const firstOf = (
  chain: readonly Certificate[],
  wanted: (one: Certificate) => boolean,
): Certificate | undefined => chain.find(wanted);

const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
