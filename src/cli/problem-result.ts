import type { Locale, Problem, Result } from '../engine/result.ts';
import { tool } from './tool.ts';

/** The document of a run that sent nothing. */
export const problemResult = (
  problems: readonly Problem[],
  outcome: 'inconclusive' | 'broken' = 'inconclusive',
  locale: Locale = 'en',
): Result => ({
  schemaVersion: 1,
  tool,
  locale,
  startedAt: new Date().toISOString(),
  durationMs: 0,
  outcome,
  problems,
  sources: [],
});
