/**
 * What became of a stage. Six kinds, never a boolean: "not known" is not "no", and our own bug
 * (`broken`) is never blamed on the feed.
 */
export type OutcomeKind = 'passed' | 'warned' | 'failed' | 'skipped' | 'inconclusive' | 'broken';
