import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { HeaderList } from '../../src/net/exchange.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import type { ProxyEvidence } from './evidence.ts';

const proof = ['stages/proxy'];

export const diagnoseProxy = (evidence: ProxyEvidence): Diagnosis => {
  const { proxy, target, fault, poll, tunnel } = evidence;
  if (fault) {
    return {
      findings: fault.kind === 'aborted' ? [] : [fromFault(evidence, fault)],
      summary: phrase('proxy-failed', { proxy, answer: fault.status ?? fault.code }),
      fault,
    };
  }
  const reply = poll?.last.reply;
  if (reply && answeredByProxy(reply.status, reply.headers)) {
    return {
      findings: [fromStatus(evidence, reply.status, reply.headers, poll.evidence)],
      summary: phrase('proxy-failed', { proxy, answer: reply.status }),
    };
  }
  return {
    findings: [],
    summary: tunnel
      ? phrase('proxy-tunnel', { proxy, target })
      : phrase('proxy-reached', { proxy }),
  };
};

/** Over http proxy and feed answer in the same place; only what the proxy signed, or 407, is the proxy's. */
const answeredByProxy = (status: number, headers: HeaderList): boolean =>
  status === 407 ||
  (status >= 400 &&
    headers.some(([name]) => /^(x-squid-error|proxy-status|x-bluecoat.*)$/i.test(name)));

const fromFault = (evidence: ProxyEvidence, fault: NetFault): Finding => {
  const { proxy, target } = evidence;
  if (fault.phase === 'dns' || fault.phase === 'tcp')
    return finding('proxy-unreachable', { proxy, fate: fault.code }, proof);
  switch (fault.kind) {
    case 'proxy-status':
      return fromStatus(evidence, fault.status ?? 0, fault.headers ?? [], proof);
    case 'timed-out':
    case 'deadline':
      return finding('proxy-silent', { proxy, target, seconds: fault.seconds ?? '' }, proof);
    case 'proxy-junk':
    case 'too-large':
      return finding('proxy-not-a-proxy', { proxy }, proof);
    case 'closed':
    case 'reset':
      return finding('proxy-closed', { proxy, target }, proof);
    default:
      return finding('unclassified', { what: `proxy ${fault.kind} ${fault.code}` }, proof);
  }
};

const fromStatus = (
  { proxy, target, withLogin }: ProxyEvidence,
  status: number,
  headers: HeaderList,
  evidence: readonly string[],
): Finding => {
  if (status === 407) {
    const offers = headers
      .filter(([name]) => name.toLowerCase() === 'proxy-authenticate')
      .map(([, value]) => value);
    const schemes = [...new Set(offers.map((value) => value.trim().split(/[\s,]/)[0] ?? ''))];
    const scheme = schemes.join(', ');
    if (schemes.length > 0 && !schemes.some((one) => one.toLowerCase() === 'basic')) {
      return finding('proxy-scheme-unsupported', { proxy, scheme }, evidence);
    }
    return finding(
      withLogin ? 'proxy-login-rejected' : 'proxy-authentication-required',
      { proxy, scheme },
      evidence,
    );
  }
  if (status >= 500) return finding('proxy-bad-gateway', { proxy, status, target }, evidence);
  return finding('proxy-refused', { proxy, status, target }, evidence);
};
