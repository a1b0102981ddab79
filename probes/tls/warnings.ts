import { finding, type Finding } from '../../src/engine/finding.ts';
import type { TlsEvidence } from './evidence.ts';
import { interceptorOf } from './interceptor.ts';

const proof = ['stages/tls'];
const soonDays = 15;
const day = 86_400_000;

/** What verified, and will bite. */
export const tlsWarnings = (evidence: TlsEvidence): readonly Finding[] => {
  const { hostname, port, chainBuilt, chainSent, now, lists } = evidence;
  const at = { hostname, port };
  const findings: Finding[] = [];
  const days = (notAfter: string): number =>
    Math.floor((Date.parse(notAfter) - Date.parse(now)) / day);
  const soon = chainBuilt.find(({ notAfter }) => notAfter >= now && days(notAfter) < soonDays);
  if (soon) {
    const { subject, issuer, notAfter } = soon;
    findings.push(
      finding(
        'tls-expires-soon',
        { ...at, subject, issuer, notAfter, days: days(notAfter) },
        proof,
      ),
    );
  }
  const stale = chainSent.slice(1).find(({ notAfter }) => notAfter < now);
  if (stale) {
    findings.push(
      finding(
        'tls-sent-chain-expired',
        { ...at, subject: stale.subject, notAfter: stale.notAfter },
        proof,
      ),
    );
  }
  const weakness = weaknesses(evidence);
  if (weakness.length > 0)
    findings.push(finding('tls-weak', { ...at, weakness: weakness.join(', ') }, proof));
  const interceptor = interceptorOf(chainBuilt);
  if (interceptor !== null) {
    const sha256 = chainBuilt.at(-1)?.sha256 ?? '';
    findings.push(
      finding(
        'tls-intercepted',
        { ...at, issuer: interceptor, sha256, lists: lists.join(', ') },
        proof,
        'warning',
      ),
    );
  }
  return findings;
};

const weaknesses = ({ protocol, cipher, chainBuilt }: TlsEvidence): string[] => {
  const leaf = chainBuilt[0];
  const rsaBits = /^rsa (\d+)$/.exec(leaf?.key ?? '')?.[1];
  return [
    ...(protocol === 'TLSv1' || protocol === 'TLSv1.1' ? [protocol.replace('TLSv', 'TLS ')] : []),
    ...(/RC4|3DES|DES-CBC|NULL|EXP|MD5/.test(cipher ?? '') ? [cipher ?? ''] : []),
    ...(rsaBits !== undefined && Number(rsaBits) < 2048 ? [`RSA ${rsaBits}`] : []),
    ...(leaf?.weakSignature ? ['SHA-1'] : []),
  ];
};
