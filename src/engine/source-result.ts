import type { ContentEvidence } from '../../probes/content/evidence.ts';
import type { TcpEvidence } from '../../probes/tcp/evidence.ts';
import { fill } from '../diagnosis/fill.ts';
import type { LocaleTexts } from '../diagnosis/locales/index.ts';
import { renderFinding } from '../diagnosis/render-finding.ts';
import { describeSource } from '../source/describe-source.ts';
import type { Finding } from './finding.ts';
import { predictEsa } from './predict-esa.ts';
import type { Phrase } from './probe.ts';
import type { Attempt, Fix, SourceResult, StageResult, TranscriptEntry } from './result.ts';
import { segments } from './segments.ts';
import type { SourceRun } from './source-run.ts';
import type { StageRun } from './stage-run.ts';

export interface SourceResultInput {
  readonly run: SourceRun;
  readonly fixes: readonly Fix[];
  /** Messages of trials, after those of the run. */
  readonly trialTranscript: readonly TranscriptEntry[];
  readonly attempts: readonly Attempt[];
  /** Findings beyond those of the stages, with the stage that they belong to. */
  readonly extra: readonly { readonly stage: StageResult['id']; readonly finding: Finding }[];
  readonly texts: LocaleTexts;
  readonly env: NodeJS.ProcessEnv;
}

/** Puts words to a run. */
export const sourceResult = (input: SourceResultInput): SourceResult => {
  const { run, fixes, trialTranscript, attempts, extra, texts, env } = input;
  const { source, context, stages, root } = run;
  const tcp = stages.find(({ id }) => id === 'tcp')?.evidence as TcpEvidence | null | undefined;
  const content = stages.find(({ id }) => id === 'content')?.evidence as
    | ContentEvidence
    | null
    | undefined;
  const extraCertificates = env['NODE_EXTRA_CA_CERTS'];
  const found = stages.flatMap(({ id, diagnosis }) =>
    (diagnosis?.findings ?? []).map((finding) => ({ stage: id, finding })),
  );
  return {
    name: source.name,
    source: describeSource(source),
    url: context.poller.url(source.pollingPath),
    dialect: context.options.dialect,
    vantage: {
      localAddress: run.localAddress ?? tcp?.localAddress ?? null,
      remoteAddress: run.remoteAddress ?? (tcp?.used ? `${tcp.used}:${tcp.port}` : null),
      ...(extraCertificates && { nodeExtraCaCerts: extraCertificates }),
    },
    outcome: run.outcome === 'passed' && extra.length > 0 ? 'warned' : run.outcome,
    durationMs: run.durationMs,
    stages: stages.map((stage) => stageResult(stage, texts)),
    findings: withoutEchoes([...found, ...extra]).map(({ stage, finding }) =>
      renderFinding({ finding, stage, rootCause: finding === root?.finding }, texts),
    ),
    esa: predictEsa(run),
    fixes,
    segments: segments(run),
    observables: content?.observables ?? null,
    attempts,
    transcript: [...run.transcript, ...trialTranscript],
  };
};

/** A warning of the form that came true is told once, where it struck. */
const withoutEchoes = (
  found: readonly { stage: StageResult['id']; finding: Finding }[],
): readonly { stage: StageResult['id']; finding: Finding }[] =>
  found.filter(
    ({ stage, finding }) =>
      stage !== 'config' ||
      !found.some((other) => other.stage !== 'config' && other.finding.code === finding.code),
  );

const stageResult = (stage: StageRun, texts: LocaleTexts): StageResult => ({
  id: stage.id,
  outcome: stage.outcome,
  durationMs: stage.durationMs,
  summary: words(stage.summary, texts),
  ...(stage.reason && { reason: words(stage.reason, texts) }),
  ...(stage.blockedBy && { blockedBy: stage.blockedBy }),
  evidence: stage.shown,
});

const words = ({ key, args }: Phrase, { summaries }: LocaleTexts): string =>
  fill(summaries[key], args ?? {});
