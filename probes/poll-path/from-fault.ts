import { finding, type Finding } from '../../src/engine/finding.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import type { Source } from '../../src/source/source.ts';
import type { PollEvidence } from './evidence.ts';

/** The poll went out, or tried to, and no reply could be read. null for a run that was stopped. */
export const fromFault = (
  fault: NetFault,
  { speaksTls, evidence }: PollEvidence,
  source: Source,
): Finding | null => {
  const { hostname, pollingPort: port } = source;
  if (speaksTls) return finding('path-needs-https', { hostname, port }, evidence);
  switch (fault.kind) {
    case 'aborted':
      return null;
    case 'timed-out':
    case 'deadline':
      if (fault.phase === 'tcp') {
        const seconds = fault.seconds ?? '';
        return finding(
          'tcp-connection-timed-out',
          { hostname, addresses: hostname, port, seconds },
          evidence,
        );
      }
      return finding(
        'server-silent',
        { hostname, seconds: fault.seconds ?? '', phase: fault.phase },
        evidence,
      );
    case 'refused':
      return finding('tcp-connection-refused', { hostname, addresses: hostname, port }, evidence);
    case 'reset':
    case 'closed':
      return finding(
        'server-closed',
        { hostname, how: fault.kind === 'closed' ? 'FIN' : 'RST' },
        evidence,
      );
    case 'not-http':
    case 'proxy-junk':
      return finding('server-not-http', { hostname, port, saw: fault.saw ?? '' }, evidence);
    case 'framing':
    case 'too-large':
      return finding('http-unreadable', { hostname, breach: fault.code }, evidence);
    default:
      return finding(
        'unclassified',
        { what: `${fault.phase} ${fault.kind} ${fault.code}` },
        evidence,
      );
  }
};
