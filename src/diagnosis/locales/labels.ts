import type { Actor, DocumentSection } from '../../engine/code-info.ts';
import type { OutcomeKind } from '../../engine/outcome.ts';
import type { Locale } from '../../engine/result.ts';
import type { Basis } from '../../esa/client-outcome.ts';

/**
 * The words of the reports, apart from what is said about a code. Names of the ESA's own (its menus, fields
 * and log lines) are never in here: they stay as the product prints them.
 */
export interface Labels {
  readonly locale: Locale;
  /** What stands between the members of a list. */
  readonly comma: string;
  /** Of so many sources: `3 failed`, without the number. */
  readonly counted: (outcome: Exclude<OutcomeKind, 'skipped'>, count: number) => string;
  readonly header: {
    readonly collection: (name: string) => string;
    readonly login: string;
    readonly noLogin: string;
    readonly span: (days: string, segments: string | null) => string;
    /** `address` is null when nothing was connected. */
    readonly vantage: (address: string | null) => string;
    readonly proxy: (proxy: string) => string;
    readonly nodeExtraCaCerts: (file: string) => string;
  };
  readonly block: {
    readonly logs: string;
    readonly document: string;
    readonly why: string;
    readonly change: string;
    readonly actor: string;
    readonly commands: string;
    readonly link: string;
    readonly also: string;
    readonly evidence: string;
    readonly transcript: string;
    readonly attempts: string;
  };
  readonly notReached: string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly succeeds: string;
  readonly section: Readonly<Record<DocumentSection, string>>;
  readonly noSection: string;
  /** The cause belongs to one section, the log line to another. */
  readonly otherSection: (section: string) => string;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly fix: {
    readonly now: (from: string) => string;
    readonly remove: string;
    readonly blank: string;
    readonly proved: string;
    readonly provedWarned: string;
    readonly refuted: string;
    readonly untried: string;
    readonly provedShort: string;
    /** Proved by a handshake alone. */
    readonly handshake: string;
    readonly saveCa: string;
    readonly certificate: string;
    readonly issuedBy: string;
  };
  readonly healthy: {
    readonly stages: (stages: string, ms: string) => string;
    readonly span: (days: string, segments: string) => string;
    readonly newestOnly: (segments: string, planned: string) => string;
    readonly blocks: (blocks: string) => string;
    readonly observables: (count: string) => string;
  };
  readonly unknown: string;
  readonly broken: string;
  readonly brokenHint: string;
  readonly interrupted: string;
  readonly problems: string;
  readonly line: (line: number) => string;
  readonly closing: {
    readonly sources: (count: number) => string;
    readonly took: (seconds: string) => string;
    readonly sum: (sources: string, parts: string) => string;
    readonly more: (command: string) => string;
    readonly invisible: (command: string) => string;
  };
  readonly table: {
    readonly source: string;
    readonly stopped: string;
    readonly cause: string;
    readonly change: string;
    readonly inFull: string;
  };
  readonly log: {
    readonly failures: (count: number) => string;
    readonly last: (at: string) => string;
    /** Of a poll that was not started: so long after the source's last failure. */
    readonly after: (seconds: string) => string;
    readonly ambiguous: string;
    readonly unknownReason: string;
    readonly unnamed: string;
    readonly unread: (count: number) => string;
    readonly nothing: string;
    readonly empty: string;
    readonly ask: string;
  };
  readonly demo: {
    readonly introduction: string;
    readonly healthy: string;
    readonly onLoopback: string;
    readonly logOnly: string;
    readonly broken: string;
    readonly line: string;
    readonly change: string;
    readonly made: string;
    readonly asExpected: string;
    readonly otherwise: (code: string) => string;
    readonly table: { readonly section: string; readonly code: string; readonly verdict: string };
    readonly summary: (right: number, all: number) => string;
    readonly next: string;
  };
}
