import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import { aliasOnly } from '../../src/net/resolve.ts';
import type { DnsEvidence } from './evidence.ts';

const proof = ['stages/dns'];

export const diagnoseDns = (evidence: DnsEvidence): Diagnosis => {
  const { hostname, addresses, fault } = evidence;
  if (fault) {
    const failed = { findings: fault.kind === 'aborted' ? [] : [cause(evidence, fault)], fault };
    return { ...failed, summary: phrase('dns-failed', { hostname, answer: answerText(evidence) }) };
  }
  const [used, ...others] = addresses.map(({ address }) => address);
  const sink = sinkholed(evidence);
  return {
    ...sink,
    summary: phrase('dns-found', { used: used ?? '', others: others.join(', ') }),
  };
};

const cause = (evidence: DnsEvidence, fault: NonNullable<DnsEvidence['fault']>): Finding => {
  const { hostname, resolver } = evidence;
  if (fault.code === aliasOnly) return finding('dns-no-address', { hostname, resolver }, proof);
  switch (fault.kind) {
    case 'name-not-found':
      return finding('dns-name-not-found', { hostname, resolver }, proof);
    case 'no-address':
      return finding('dns-no-address', { hostname, resolver }, proof);
    case 'resolver-silent':
      return finding('dns-timed-out', { hostname, resolver, seconds: fault.seconds ?? 0 }, proof);
    default:
      return finding(
        'dns-temporary-failure',
        { hostname, resolver, answer: answerText(evidence) },
        proof,
      );
  }
};

const answerText = ({ answers, fault }: DnsEvidence): string => {
  const codes = [...new Set(Object.values(answers).filter((code) => code !== 'found'))];
  return codes.length > 0 ? codes.join(', ') : (fault?.code ?? '');
};

/** Addresses that filters give for a name that they block; a public feed never has one of these. */
const sinkholed = ({
  hostname,
  addresses,
  resolver,
}: DnsEvidence): Pick<Diagnosis, 'findings' | 'fault'> => {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return { findings: [] };
  const nowhere = addresses.find(({ address }) => address === '0.0.0.0' || address === '::');
  const sink = nowhere ?? addresses.find(({ address }) => sinkholes.has(address));
  if (!sink) return { findings: [] };
  return {
    findings: [finding('dns-sinkholed', { hostname, address: sink.address, resolver }, proof)],
    // The unspecified address leads to the appliance itself; a block page shows a certificate of the filter's own.
    fault: nowhere
      ? { phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' }
      : { phase: 'tls', kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN', tls: { kind: 'verify' } },
  };
};

/** Block-page addresses that Cisco Umbrella and Palo Alto Networks publish for their DNS filters. */
const sinkholes = new Set([
  '146.112.61.104',
  '146.112.61.105',
  '146.112.61.106',
  '146.112.61.107',
  '146.112.61.108',
  '146.112.61.109',
  '146.112.61.110',
  '72.5.65.111',
  '198.135.184.22',
]);
