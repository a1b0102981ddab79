import { catalogue } from '../diagnosis/catalogue.ts';
import type { Finding } from './finding.ts';
import type { Observer } from './observer.ts';
import type { OutcomeKind } from './outcome.ts';
import { phrase, type AnyProbe, type Diagnosis, type ProbeContext } from './probe.ts';
import type { StageId } from './stage-id.ts';
import type { StageRun } from './stage-run.ts';

/** Runs the stages in order. Never rejects: what a probe throws ends as `broken`. */
export const runStages = async (
  probes: readonly AnyProbe[],
  context: ProbeContext,
  observer: Observer,
): Promise<readonly StageRun[]> => {
  const runs: StageRun[] = [];
  const seen: Partial<Record<StageId, unknown>> = {};
  for (const probe of probes) {
    observer.stageStarted?.(context.source.name, probe.id);
    const run = blockedRun(probe, runs) ?? (await runStage(probe, { ...context, seen }));
    if (run.evidence !== null) seen[probe.id] = run.evidence;
    runs.push(run);
    observer.stageEnded?.(context.source.name, probe.id, run.outcome);
  }
  return runs;
};

const blockedRun = ({ id, needs }: AnyProbe, runs: readonly StageRun[]): StageRun | null => {
  const blockers = runs.filter((run) => needs.includes(run.id));
  const failed = blockers.find(({ outcome }) => outcome === 'failed' || outcome === 'broken');
  const blockedBy = failed?.id ?? blockers.find((run) => run.blockedBy)?.blockedBy;
  return blockedBy === undefined ? null : { ...unreached(id), blockedBy };
};

const unreached = (id: StageId): StageRun => ({
  id,
  outcome: 'skipped',
  durationMs: 0,
  summary: phrase('blocked'),
  reason: phrase('blocked'),
  diagnosis: null,
  evidence: null,
  shown: {},
});

const runStage = async (probe: AnyProbe, context: ProbeContext): Promise<StageRun> => {
  const { source, tools, signal } = context;
  const interrupted = { summary: phrase('interrupted'), reason: phrase('interrupted') };
  const skip = probe.skip?.(source);
  if (skip) return { ...unreached(probe.id), summary: skip, reason: skip };
  if (signal.aborted) return { ...unreached(probe.id), ...interrupted };
  const started = tools.monotonicMs();
  try {
    const evidence: unknown = await probe.gather(context);
    const durationMs = tools.monotonicMs() - started;
    const diagnosis = probe.diagnose(evidence, source);
    const shown = probe.show ? probe.show(evidence) : (evidence as Record<string, unknown>);
    const run = { id: probe.id, durationMs, diagnosis, evidence, shown };
    // What a stopped run saw is kept; it decides nothing, unless it had found its cause already.
    if (signal.aborted && !hasError(diagnosis))
      return { ...run, outcome: 'inconclusive', ...interrupted };
    const { summary, inconclusive, skipped } = diagnosis;
    const reason = inconclusive ?? skipped;
    return { ...run, outcome: outcomeOf(diagnosis), summary, ...(reason && { reason }) };
  } catch (error) {
    const durationMs = tools.monotonicMs() - started;
    if (signal.aborted)
      return { ...unreached(probe.id), outcome: 'inconclusive', durationMs, ...interrupted };
    return {
      ...unreached(probe.id),
      outcome: 'broken',
      durationMs,
      summary: phrase('broken'),
      reason: phrase('broken'),
      error,
    };
  }
};

const severityOf = ({ code, severity }: Finding): string => severity ?? catalogue[code].severity;

const hasError = ({ findings }: Diagnosis): boolean =>
  findings.some((one) => severityOf(one) === 'error');

const outcomeOf = (diagnosis: Diagnosis): OutcomeKind => {
  if (hasError(diagnosis)) return 'failed';
  if (diagnosis.inconclusive) return 'inconclusive';
  if (diagnosis.skipped) return 'skipped';
  return diagnosis.findings.some((one) => severityOf(one) === 'warning') ? 'warned' : 'passed';
};
