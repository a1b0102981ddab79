import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import { answerOf, header } from './answer.ts';
import type { PollEvidence } from './evidence.ts';

const skewSeconds = 300;

/** What the poll survived, and will bite: breaches of HTTP, a redirect on every poll, clocks that disagree. */
export const pathWarnings = (
  { judged, evidence, at }: PollEvidence,
  source: Source,
): readonly Finding[] => {
  const { hostname, pollingPath } = source;
  const findings: Finding[] = [];
  const [first] = judged.hops;
  const breaches = [...new Set(judged.hops.flatMap(({ reply }) => reply?.breaches ?? []))];
  // A breach that the client dies of is the error itself.
  if (breaches.length > 0 && judged.outcome.ok) {
    findings.push(
      finding('http-nonconforming', { hostname, breach: breaches.join(', ') }, evidence),
    );
  }
  if (judged.hops.length > 1 && answerOf(judged).kind === 'poll' && first?.reply) {
    const args = {
      pollingPath,
      status: first.reply.status,
      location: header(first.reply, 'location'),
      then: 'Poll_Response',
    };
    findings.push(finding('path-redirected', args, evidence, 'warning'));
  }
  const version = judged.last.reply ? header(judged.last.reply, 'x-taxii-content-type') : '';
  if (version.endsWith(':1.0') && answerOf(judged).kind === 'poll') {
    findings.push(finding('taxii-version-mismatch', { pollingPath, version }, evidence, 'warning'));
  }
  const date = first?.reply ? Date.parse(header(first.reply, 'date')) : Number.NaN;
  const seconds = Math.round((date - Date.parse(at)) / 1000);
  if (Math.abs(seconds) > skewSeconds)
    findings.push(finding('clock-skew', { hostname, seconds }, evidence));
  return findings;
};
