import type { SecureContext } from 'node:tls';
import { chooseRootCause } from '../diagnosis/root-cause.ts';
import { matchHostname } from '../esa/match-hostname.ts';
import { pollWindows } from '../esa/windows.ts';
import type { Route } from '../net/open-connection.ts';
import type { Resolution } from '../net/resolve.ts';
import { clientContext } from '../net/tls-handshake.ts';
import { Redactor } from '../source/redactor.ts';
import type { Credentials, Source } from '../source/source.ts';
import type { CheckOptions } from './check-options.ts';
import { httpLimits } from './limits.ts';
import { Messenger } from './messenger.ts';
import type { Observer } from './observer.ts';
import type { OutcomeKind } from './outcome.ts';
import { Poller } from './poller.ts';
import type { AnyProbe, ProbeContext } from './probe.ts';
import { runStages } from './run-stages.ts';
import type { SourceRun } from './source-run.ts';
import type { StageId } from './stage-id.ts';
import type { StageRun } from './stage-run.ts';
import type { Toolbox } from './toolbox.ts';

export interface RunSetup {
  readonly probes: readonly AnyProbe[];
  readonly options: CheckOptions;
  readonly tools: Toolbox;
  readonly signal: AbortSignal;
  readonly observer: Observer;
}

/** Takes one source through all stages. Never rejects. */
export const runSource = async (source: Source, setup: RunSetup): Promise<SourceRun> => {
  const { probes, options, tools, signal, observer } = setup;
  const startedAt = tools.now();
  const started = tools.monotonicMs();
  const redactor = new Redactor(options.secrets);
  const redact = (text: string): string => redactor.text(text);
  const route = routeOf(source, options, tools, redact);
  const seen: { dns?: Resolution } = {};
  const messenger = new Messenger({
    tools,
    route,
    redactor,
    signal,
    dialect: options.dialect,
    http: httpLimits(options.timeoutMs),
    authorization: basic(source.credentials),
    known: () => (seen.dns ? { host: source.hostname, addresses: seen.dns.addresses } : null),
  });
  const all = pollWindows({
    now: startedAt,
    ageDays: source.ageOfThreatFeeds,
    spanDays: source.timeSpanOfPollSegment,
  });
  const context: ProbeContext = {
    source,
    options,
    tools,
    signal,
    route,
    redact,
    poller: new Poller(source, messenger, tools),
    windows: options.quick ? all.slice(-1) : all,
    progress: (text) => observer.progress?.(source.name, text),
    seen: {},
  };
  const stages = await runStages(withDnsKept(probes, seen), context, observer);
  const root = chooseRootCause(
    stages.map(({ id, diagnosis }) => ({ id, findings: diagnosis?.findings ?? [] })),
  );
  return {
    source,
    context,
    stages,
    root,
    startedAt,
    outcome: outcomeOf(stages, signal.aborted),
    durationMs: tools.monotonicMs() - started,
    transcript: messenger.transcript,
    localAddress: messenger.localAddress,
    remoteAddress: messenger.remoteAddress,
  };
};

/** The addresses that the dns stage found are those that every message dials. */
const withDnsKept = (
  probes: readonly AnyProbe[],
  seen: { dns?: Resolution },
): readonly AnyProbe[] =>
  probes.map((probe) =>
    probe.id === ('dns' satisfies StageId)
      ? {
          ...probe,
          gather: async (context) => {
            const evidence = (await probe.gather(context)) as Resolution;
            if (evidence.addresses.length > 0) seen.dns = evidence;
            return evidence;
          },
        }
      : probe,
  );

const routeOf = (
  source: Source,
  options: CheckOptions,
  tools: Toolbox,
  redact: (text: string) => string,
): Route => {
  const { systemList, customList } = source.certificateAuthorities;
  let context: SecureContext | undefined;
  return {
    resolve: tools.resolve,
    dial: tools.dial,
    dnsServer: source.dnsServer,
    sourceAddress: source.sourceAddress,
    proxy: source.proxy
      ? {
          host: source.proxy.host,
          port: source.proxy.port,
          authorization: basic(source.proxy.credentials) ?? undefined,
        }
      : null,
    context: () =>
      (context ??= clientContext({ systemList, custom: customList.map(({ pem }) => pem) })),
    checkName: (hostname, leaf) => matchHostname(hostname, leaf, options.dialect),
    connectMs: options.connectTimeoutMs,
    idleMs: options.timeoutMs,
    redact,
  };
};

/** As cabby: no header at all unless user name and password are both there; text goes out as latin-1. */
const basic = (credentials: Credentials | undefined): string | null => {
  if (!credentials || credentials.username.isBlank || credentials.password.isBlank) return null;
  const pair = `${credentials.username.reveal()}:${credentials.password.reveal()}`;
  return `Basic ${Buffer.from(pair, 'latin1').toString('base64')}`;
};

const outcomeOf = (
  stages: readonly StageRun[],
  interrupted: boolean,
): Exclude<OutcomeKind, 'skipped'> => {
  const has = (kind: OutcomeKind): boolean => stages.some(({ outcome }) => outcome === kind);
  if (has('broken')) return 'broken';
  if (has('failed')) return 'failed';
  if (interrupted || has('inconclusive')) return 'inconclusive';
  return has('warned') ? 'warned' : 'passed';
};
