import { isIP } from 'node:net';
import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis, type Phrase } from '../../src/engine/probe.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import type { TlsEvidence } from './evidence.ts';
import { verifyCause } from './verify-cause.ts';
import { tlsWarnings } from './warnings.ts';

const proof = ['stages/tls'];

const failure = ({ tls, code }: NetFault): Phrase => {
  if (tls?.alert !== undefined) return phrase('tls-alert', { problem: tls.alert });
  const refused = tls?.kind === 'verify' || tls?.kind === 'name';
  return phrase(refused ? 'tls-not-verified' : 'tls-failed', { problem: code });
};

export const diagnoseTls = (evidence: TlsEvidence): Diagnosis => {
  const { fault } = evidence;
  if (fault) {
    const cause = fault.kind === 'aborted' ? [] : [fromFault(evidence, fault)];
    return {
      findings: cause,
      fault,
      summary: failure(fault),
    };
  }
  const { protocol, chainBuilt, now } = evidence;
  const [leaf] = chainBuilt;
  return {
    findings: tlsWarnings(evidence),
    summary: phrase('tls-good', {
      protocol: (protocol ?? '').replace('TLSv', 'TLS '),
      certificates: chainBuilt.length,
      root: chainBuilt.at(-1)?.commonName ?? chainBuilt.at(-1)?.subject ?? '',
      days: leaf ? Math.floor((Date.parse(leaf.notAfter) - Date.parse(now)) / 86_400_000) : '',
    }),
  };
};

const fromFault = (evidence: TlsEvidence, fault: NetFault): Finding => {
  const { hostname, port } = evidence;
  const at = { hostname, port };
  switch (fault.kind) {
    case 'timed-out':
    case 'deadline':
      return finding('tls-timed-out', { ...at, seconds: fault.seconds ?? '' }, proof);
    case 'reset':
      return finding('tls-reset', at, proof);
    case 'closed':
      return finding('tls-closed', at, proof);
    case 'tls':
      return fromTls(evidence, fault);
    default:
      return finding('unclassified', { what: `${fault.phase} ${fault.kind} ${fault.code}` }, proof);
  }
};

const fromTls = (evidence: TlsEvidence, { code, tls, saw }: NetFault): Finding => {
  const { hostname, port, newerProtocol, clientCertificateAsked } = evidence;
  const at = { hostname, port };
  switch (tls?.kind) {
    case 'verify':
      return verifyCause(evidence, code);
    case 'name': {
      const names = (tls.names ?? []).join(', ');
      return finding(
        isIP(hostname) === 0 ? 'tls-name-mismatch' : 'tls-ip-literal',
        { ...at, names },
        proof,
      );
    }
    case 'protocol-version':
      return finding(
        'tls-protocol-version',
        { ...at, offered: (newerProtocol ?? '').replace('TLSv', 'TLS ') },
        proof,
      );
    case 'plaintext':
      return finding('tls-plaintext-server', { ...at, saw: saw ?? '' }, proof);
    default:
      if (clientCertificateAsked) return finding('tls-client-certificate-required', at, proof);
      return finding('tls-handshake-failed', { ...at, alert: tls?.alert ?? code }, proof);
  }
};
