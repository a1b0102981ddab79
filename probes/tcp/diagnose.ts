import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { AddressFate, TcpEvidence } from './evidence.ts';

const proof = ['stages/tcp'];

export const diagnoseTcp = (evidence: TcpEvidence): Diagnosis => {
  const { hostname, port, fates, used } = evidence;
  const closed = fates.filter(({ fault }) => fault !== null);
  if (used === null) {
    // The client tries the addresses in order and reports the last one's error.
    const last = closed.at(-1);
    const aborted = closed.some(({ fault }) => fault?.kind === 'aborted');
    return {
      findings: last && !aborted ? [cause(evidence, last)] : [],
      summary: phrase('tcp-failed', { fates: closed.map(fateText).join(', ') }),
      ...(last?.fault && { fault: last.fault }),
    };
  }
  const summary = phrase('tcp-open', {
    open: fates.length - closed.length,
    all: fates.length,
    port,
  });
  if (closed.length === 0) return { findings: [], summary };
  const down = closed.map(fateText).join(', ');
  return {
    findings: [finding('tcp-address-down', { hostname, down, used, port }, proof)],
    summary,
  };
};

const fateText = ({ address, fault }: AddressFate): string => `${address} ${fault?.code ?? ''}`;

const cause = ({ hostname, port, fates }: TcpEvidence, { fault }: AddressFate): Finding => {
  const addresses = fates.map(({ address }) => address).join(', ');
  const args = { hostname, addresses, port };
  switch (fault?.kind) {
    case 'timed-out':
      return finding('tcp-connection-timed-out', { ...args, seconds: fault.seconds ?? '' }, proof);
    case 'refused':
      return finding('tcp-connection-refused', args, proof);
    case 'reset':
      return finding('tcp-reset', args, proof);
    case 'unreachable':
    case 'local':
      return finding('tcp-unreachable', { ...args, errno: fault.code }, proof);
    default:
      return finding('unclassified', { what: `tcp ${fault?.code ?? ''}` }, proof);
  }
};
