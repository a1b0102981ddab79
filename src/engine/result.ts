import type { Dialect, Basis } from '../esa/client-outcome.ts';
import type { HeaderList, Timings } from '../net/exchange.ts';
import type { ObservableCounts } from '../taxii/reading.ts';
import type { Actor, DocumentSection, Severity } from './code-info.ts';
import type { OutcomeKind } from './outcome.ts';
import type { StageId } from './stage-id.ts';

/** The product: one versioned JSON document. Reports read it and compute nothing. */
export interface Result {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'taxii-probe';
    readonly version: string;
    readonly node: string;
    readonly openssl: string;
  };
  readonly locale: Locale;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: Exclude<OutcomeKind, 'skipped'>;
  /** Set when the run was stopped by a signal. */
  readonly interrupted?: boolean;
  /** Faults of usage or of the source file; then nothing was sent. */
  readonly problems?: readonly Problem[];
  readonly sources: readonly SourceResult[];
}

export type Locale = 'en' | 'it' | 'zh-TW';

export interface Problem {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly key?: string;
  readonly message: string;
}

export interface SourceResult {
  readonly name: string;
  /** As configured, secrets as `[redacted]`. */
  readonly source: Readonly<Record<string, unknown>>;
  /** The URL that the ESA's client would post to. */
  readonly url: string;
  readonly dialect: Dialect;
  readonly vantage: {
    readonly localAddress: string | null;
    readonly remoteAddress: string | null;
    /** Set when NODE_EXTRA_CA_CERTS is in the environment: it decided nothing here. */
    readonly nodeExtraCaCerts?: string;
  };
  readonly outcome: Exclude<OutcomeKind, 'skipped'>;
  readonly durationMs: number;
  readonly stages: readonly StageResult[];
  readonly findings: readonly FindingResult[];
  readonly esa: EsaPrediction;
  readonly fixes: readonly Fix[];
  readonly segments: Segments | null;
  readonly observables: ObservableCounts | null;
  /** One entry per try when `--attempts` allows more than one. */
  readonly attempts: readonly Attempt[];
  readonly transcript: readonly TranscriptEntry[];
}

export interface StageResult {
  readonly id: StageId;
  readonly outcome: OutcomeKind;
  readonly durationMs: number;
  /** One line for people, in the chosen language. */
  readonly summary: string;
  /** Why it was skipped, not conclusive or broken. */
  readonly reason?: string;
  readonly blockedBy?: StageId;
  readonly evidence: Readonly<Record<string, unknown>>;
}

export interface FindingResult {
  readonly code: string;
  readonly stage: StageId;
  readonly severity: Severity;
  readonly rootCause: boolean;
  readonly args: Readonly<Record<string, string | number>>;
  readonly evidence: readonly string[];
  readonly document: DocumentSection | null;
  readonly title: string;
  readonly message: string;
  readonly actor: Actor;
  readonly advice: {
    readonly text: string;
    readonly commands: readonly string[];
    readonly field?: string;
    readonly link?: string;
  };
}

export interface EsaPrediction {
  /** Reason text as the appliance would print it after "Reason for failure: "; null when its poll would succeed. */
  readonly reason: string | null;
  /** The section whose symptom this line is; may differ from the cause's. */
  readonly document: DocumentSection | null;
  readonly lines: readonly string[];
  readonly basis: Basis;
}

export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  /** Colon-separated upper-case hex. */
  readonly sha256: string;
  readonly pem: string;
}

/** A change of the source that was tried, or that follows from the evidence. */
export interface Fix {
  /** Dotted path in the source. */
  readonly field: string;
  readonly from: unknown;
  /** null removes the field. */
  readonly to: unknown;
  /** Code of the finding that it cures. */
  readonly because: string;
  /** Whether a run with this setting was made and succeeded. */
  readonly proved: boolean;
  readonly outcome: OutcomeKind;
  readonly evidence: readonly string[];
  readonly certificates?: readonly CertificateSummary[];
}

export interface Segments {
  /** Windows of the age. */
  readonly planned: number;
  readonly polled: number;
  readonly longestWorkingDays: number | null;
  readonly recommendedDays: number | null;
  readonly list: readonly Segment[];
}

export interface Segment {
  readonly begin: string;
  readonly end: string;
  readonly outcome: OutcomeKind;
  /** Parts with content; the surplus request is apart. */
  readonly parts: number;
  readonly blocks: number;
  /** After decompression. */
  readonly bytes: number;
  readonly wireBytes: number;
  readonly durationMs: number;
}

export interface Attempt {
  readonly number: number;
  readonly outcome: OutcomeKind;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly code: string | null;
}

export interface TranscriptEntry {
  /** `poll`, `discovery`, `collections`, `fulfilment`, `redirect`, `trial:…` */
  readonly purpose: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: HeaderList;
    readonly body: string | null;
  };
  readonly response: Readonly<Record<string, unknown>>;
  readonly timings: Timings;
  readonly durationMs: number;
}
