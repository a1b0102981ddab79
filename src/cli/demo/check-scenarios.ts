import { readFile } from 'node:fs/promises';
import { runCheck } from '../../engine/run-check.ts';
import type { Locale, SourceResult } from '../../engine/result.ts';
import type { Lab, Running } from '../../lab/lab.ts';
import { changeInBrief } from '../../report/pretty/change.ts';
import { healthyFacts } from '../../report/pretty/healthy.ts';
import type { ReportOptions } from '../../report/report-options.ts';
import { loadSources } from '../../source/load-sources.ts';
import { progress } from '../progress.ts';
import { version } from '../tool.ts';
import type { DemoStep } from './demo-step.ts';

/** Short, as nothing is further away than loopback; the unanswered SYN is waited for that long. */
const connectTimeoutMs = 1500;

/** Checks the running scenarios with the program's own check and compares each with what it demands. */
export const checkScenarios = async (
  lab: Lab,
  locale: Locale,
  options: ReportOptions,
  signal: AbortSignal,
): Promise<DemoStep[]> => {
  const files = lab.running.map(({ scenario, yaml }) => ({
    file: `${scenario.id}.yaml`,
    text: yaml,
  }));
  const loaded = await loadSources(files, {
    env: {},
    readFile: (file) => readFile(file, 'utf8'),
  });
  if (loaded.problems.length > 0) throw new Error(loaded.problems[0]?.message);
  const line = progress(process.stderr);
  const result = await runCheck(
    loaded.sources,
    {
      quick: false,
      trials: true,
      attempts: 1,
      concurrency: 4,
      connectTimeoutMs,
      timeoutMs: 10_000,
      dialect: 'py27',
      locale,
      secrets: loaded.secrets,
      version,
    },
    signal,
    line ?? {},
  );
  line?.clear();
  return result.sources.map((source, index) =>
    stepOf(source, lab.running[index] as Running, options),
  );
};

const stepOf = (
  source: SourceResult,
  { scenario, reason }: Running,
  options: ReportOptions,
): DemoStep => {
  const root = source.findings.find(({ rootCause }) => rootCause);
  const { expect, section } = scenario;
  return {
    section,
    made: scenario.title,
    logged: source.esa.reason === null ? null : `Reason for failure: ${source.esa.reason}`,
    change: source.fixes.length > 0 ? changeInBrief(source, options) : (root?.advice.text ?? ''),
    title: root?.title ?? healthyFacts(source, options),
    code: root?.code ?? null,
    expected: expect.code,
    isAsExpected:
      (root?.code ?? null) === expect.code &&
      source.outcome === expect.outcome &&
      (root?.document ?? null) === section &&
      source.esa.reason === reason,
  };
};
