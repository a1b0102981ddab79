import type { Fix, TranscriptEntry } from '../engine/result.ts';
import { stageIds } from '../engine/stage-id.ts';
import { runSource, type RunSetup } from '../engine/run-source.ts';
import type { SourceRun } from '../engine/source-run.ts';
import { probes as allProbes } from '../../probes/index.ts';
import type { Proposal } from './proposal.ts';
import { proposals } from './proposals.ts';

export interface Trials {
  readonly fixes: readonly Fix[];
  readonly transcript: readonly TranscriptEntry[];
}

/** One fault hides the next: a missing slash, then a blank password. More than this is no setting's fault. */
const rounds = 3;

/**
 * Tries neighbouring settings for real, one after the other, until a run passes or nothing helps. The fixes are
 * one set: applied together they made the last run pass, or it is not said that they were proved.
 */
export const tryFixes = async (failed: SourceRun, setup: RunSetup): Promise<Trials> => {
  const taken: { proposal: Proposal; because: string; run: SourceRun | null }[] = [];
  const transcript: TranscriptEntry[] = [];
  const offset = failed.transcript.length;
  const evidenceOf = (): string[] => transcript.map((_, index) => `transcript/${offset + index}`);
  let run = failed;
  for (let round = 0; round < rounds && run.root && !setup.signal.aborted; round += 1) {
    const step = await firstThatHelps(run, setup, transcript);
    if (!step) break;
    taken.push({ ...step, because: run.root.code });
    if (!step.run) break;
    run = step.run;
  }
  const last = taken.at(-1);
  const proved =
    last?.run !== null &&
    last !== undefined &&
    (run.root === null || last.proposal.proof === 'handshake');
  return {
    transcript,
    fixes: taken.map(({ proposal, because }) => ({
      field: proposal.field,
      from: proposal.from,
      to: proposal.to,
      because,
      proved,
      outcome: proved ? (run.outcome === 'failed' ? 'passed' : run.outcome) : 'inconclusive',
      evidence: evidenceOf(),
      ...(proposal.certificates && { certificates: proposal.certificates }),
    })),
  };
};

const firstThatHelps = async (
  run: SourceRun,
  setup: RunSetup,
  transcript: TranscriptEntry[],
): Promise<{ proposal: Proposal; run: SourceRun | null } | null> => {
  for (const proposal of proposals(run, run.source)) {
    if (proposal.proof === 'no') return { proposal, run: null };
    const trial = await tryOne(run, proposal, setup);
    for (const entry of trial.transcript)
      transcript.push({ ...entry, purpose: `trial:${proposal.field}` });
    if (helps(run, trial)) return { proposal, run: trial };
  }
  return null;
};

/** Stages up to the handshake: what follows must not be sent over a chain that the configured lists did not verify. */
const upToHandshake = allProbes.slice(0, stageIds.indexOf('tls') + 1);

const tryOne = (
  run: SourceRun,
  { apply, proof, wholeAge = false }: Proposal,
  setup: RunSetup,
): Promise<SourceRun> =>
  runSource(apply(run.source), {
    ...setup,
    probes: proof === 'handshake' ? upToHandshake : setup.probes,
    options: { ...setup.options, quick: wholeAge ? setup.options.quick : true },
    observer: {},
  });

/** A change helps when the poll gets through, or at least further than before. */
const helps = (before: SourceRun, after: SourceRun): boolean => {
  if (after.outcome === 'passed' || after.outcome === 'warned') return true;
  const place = ({ root }: SourceRun): number => (root ? stageIds.indexOf(root.stage) : -1);
  return after.outcome === 'failed' && place(after) > place(before);
};
