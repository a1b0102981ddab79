export { catalogue, codes, type Code } from './diagnosis/catalogue.ts';
export type { CheckOptions } from './engine/check-options.ts';
export type { CodeInfo, DocumentSection, Severity, Actor } from './engine/code-info.ts';
export type { Observer } from './engine/observer.ts';
export type { OutcomeKind } from './engine/outcome.ts';
export type {
  CertificateSummary,
  EsaPrediction,
  FindingResult,
  Fix,
  Locale,
  Problem,
  Result,
  Segments,
  SourceResult,
  StageResult,
  TranscriptEntry,
} from './engine/result.ts';
export { runCheck } from './engine/run-check.ts';
export type { StageId } from './engine/stage-id.ts';
export type { Basis, Dialect } from './esa/client-outcome.ts';
export {
  createLogReader,
  readLog,
  type LogEntry,
  type LogEntryKind,
  type LogReader,
  type LogReading,
  type LogSource,
  type UnreadLine,
} from './esa/read-log.ts';
export { formats } from './report/index.ts';
export type { FormatName } from './report/format-name.ts';
export { labelsOf } from './report/labels-of.ts';
export type { Formatter, ReportOptions } from './report/report-options.ts';
export { resultJsonSchema } from './report/result-schema.ts';
export { sourceJsonSchema } from './source/json-schema.ts';
export { loadSources, type LoadedSources, type SourceFile } from './source/load-sources.ts';
export { Secret } from './source/secret.ts';
export type { Source } from './source/source.ts';
