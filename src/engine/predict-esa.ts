import type { PollEvidence } from '../../probes/poll-path/evidence.ts';
import type { ProxyEvidence } from '../../probes/proxy/evidence.ts';
import type { TimeSpanEvidence } from '../../probes/time-span/evidence.ts';
import type { ClientOutcome } from '../esa/client-outcome.ts';
import { clientUrl } from '../esa/client-url.ts';
import { logLines } from '../esa/log-lines.ts';
import { pollingStateLine } from '../esa/polling-state-line.ts';
import { predictClient } from '../esa/predict-client.ts';
import { reasonOf } from '../esa/reason.ts';
import { sectionOf } from '../esa/section-of.ts';
import type { HttpExchange } from '../net/exchange.ts';
import type { NetFault } from '../net/net-fault.ts';
import { stoppedByUs } from '../net/stopped-by-us.ts';
import type { Conversation } from './conversation.ts';
import type { EsaPrediction } from './result.ts';
import type { SourceRun } from './source-run.ts';
import type { StageId } from './stage-id.ts';

/** What the appliance would print after this run: the first message of its poll that fails decides. */
export const predictEsa = (run: SourceRun): EsaPrediction => {
  const { source, startedAt } = run;
  const failing = failingConversation(run);
  const fault = failing ? failing.conversation.last.fault : (faultOf(run) ?? null);
  if (failing?.endless || (fault && hangs(fault)) || (failing && stalls(failing.conversation))) {
    const { line, text } = pollingStateLine({ source: source.name, at: startedAt });
    return { reason: text, document: 'polling-state', lines: [line], basis: 'inferred' };
  }
  const outcome = failing
    ? failing.conversation.outcome
    : fault
      ? outcomeOfFault(run, fault)
      : null;
  if (!outcome || outcome.ok) return { reason: null, document: null, lines: [], basis: 'inferred' };
  const { reason, basis } = reasonOf(outcome);
  return {
    reason,
    document: reason === null ? null : sectionOf(reason),
    lines: logLines({ source: source.name, reason, at: startedAt }),
    // Where we kept a login home that the client would have sent along, its answer may have been another.
    basis: failing?.conversation.loginWithheld ? 'inferred' : basis,
  };
};

interface Failing {
  readonly conversation: Conversation;
  /** The client would go on for ever. */
  readonly endless: boolean;
}

const failingConversation = ({ stages }: SourceRun): Failing | null => {
  const evidence = (id: StageId): unknown =>
    stages.find((stage) => stage.id === id)?.evidence ?? null;
  const proxy = evidence('proxy') as ProxyEvidence | null;
  const poll = (evidence('poll-path') as PollEvidence | null)?.poll ?? proxy?.poll;
  if (poll && !poll.outcome.ok) return { conversation: poll, endless: false };
  const windows = (evidence('time-span') as TimeSpanEvidence | null)?.windows ?? [];
  for (const { broken, repeats, tooManyParts, parts } of windows) {
    if (tooManyParts) return { conversation: parts.at(-1)!, endless: true };
    if (broken && (repeats || !broken.outcome.ok))
      return { conversation: broken, endless: repeats };
  }
  return null;
};

const faultOf = ({ stages }: SourceRun): NetFault | undefined =>
  stages.find(({ outcome, diagnosis }) => outcome === 'failed' && diagnosis?.fault)?.diagnosis
    ?.fault;

/** The client sets no read timeout: what never answers hangs the poll, and the next trigger logs that one still runs. */
const hangs = ({ kind, phase, code }: NetFault): boolean =>
  (kind === 'timed-out' || kind === 'deadline' || (kind === 'not-http' && code === 'ETIMEDOUT')) &&
  phase !== 'tcp' &&
  phase !== 'dns';

const stalls = ({ last }: Conversation): boolean => last.reply !== null && stoppedByUs(last.reply);

const outcomeOfFault = ({ source, context }: SourceRun, fault: NetFault): ClientOutcome => {
  const { hostname, pollingPort, useHttps, pollingPath, proxy } = source;
  const {
    url,
    scheme,
    host,
    port,
    requestPath: path,
  } = clientUrl({ hostname, port: pollingPort, useHttps, path: pollingPath });
  const exchange: HttpExchange = {
    method: 'POST',
    url,
    requestHeaders: [],
    requestBody: null,
    startedAt: '',
    timings: { totalMs: 0 },
    reply: null,
    fault,
  };
  const target = { scheme, host, port, path };
  return predictClient({
    dialect: context.options.dialect,
    target,
    ...(proxy && { proxy }),
    exchange,
    reading: null,
    purpose: 'poll',
  });
};
