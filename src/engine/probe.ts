import type { SummaryKey } from '../diagnosis/locales/en/summaries.ts';
import type { PollWindow } from '../esa/windows.ts';
import type { NetFault } from '../net/net-fault.ts';
import type { Route } from '../net/open-connection.ts';
import type { Source } from '../source/source.ts';
import type { CheckOptions } from './check-options.ts';
import type { Finding } from './finding.ts';
import type { Poller } from './poller.ts';
import type { StageId } from './stage-id.ts';
import type { Toolbox } from './toolbox.ts';

/** A sentence of the summaries' table and its facts. */
export interface Phrase {
  readonly key: SummaryKey;
  readonly args?: Readonly<Record<string, string | number>>;
}

export const phrase = (
  key: SummaryKey,
  args?: Readonly<Record<string, string | number>>,
): Phrase => ({
  key,
  ...(args && { args }),
});

/** What a stage may look at: the source, the world, and what earlier stages found. */
export interface ProbeContext {
  readonly source: Source;
  readonly options: CheckOptions;
  readonly tools: Toolbox;
  readonly signal: AbortSignal;
  readonly route: Route;
  readonly poller: Poller;
  /** Windows of the age, oldest first; under `--quick` the newest alone. */
  readonly windows: readonly PollWindow[];
  readonly redact: (text: string) => string;
  readonly progress: (text: string) => void;
  /** Evidence of the stages that ran before. */
  readonly seen: Readonly<Partial<Record<StageId, unknown>>>;
}

export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly summary: Phrase;
  /** Set when the stage could not be judged; the phrase says why. */
  readonly inconclusive?: Phrase;
  /** Set when the stage turned out not to apply; the phrase says why. */
  readonly skipped?: Phrase;
  /** The network fault behind an error, for the prediction when no poll was sent. */
  readonly fault?: NetFault;
}

/**
 * One stage of the ESA's poll. `gather` may touch the network and returns evidence only; `diagnose` is pure.
 * `needs` are earlier stages: when one of them failed, this one is skipped and says which.
 */
export interface Probe<Id extends StageId, Evidence> {
  readonly id: Id;
  readonly needs: readonly StageId[];
  /** Why the stage does not apply to this source; undefined when it does. */
  readonly skip?: (source: Source) => Phrase | undefined;
  readonly gather: (context: ProbeContext) => Promise<Evidence>;
  readonly diagnose: (evidence: Evidence, source: Source) => Diagnosis;
  /** Plain data for the Result; the evidence itself when absent. */
  readonly show?: (evidence: Evidence) => Readonly<Record<string, unknown>>;
}

/** A probe whose evidence type is of no concern to who runs it. */
// oxlint-disable-next-line typescript/no-explicit-any -- evidence goes from a probe's gather to the same probe's diagnose
export type AnyProbe = Probe<StageId, any>;

export const defineProbe = <Id extends StageId, Evidence>(
  probe: Probe<Id, Evidence>,
): Probe<Id, Evidence> => probe;
