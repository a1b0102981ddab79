import type { HttpRequest } from './http-request.ts';
import type { LocalName } from './local-name.ts';
import type { Scenario } from './scenario.ts';

/** A request as the lab's server or proxy saw it. */
export interface RecordedRequest extends HttpRequest {
  readonly seenBy: 'feed' | 'elsewhere' | 'proxy';
  /** `null`: without TLS. */
  readonly tls: { readonly version: string | null; readonly sni: string | null } | null;
  /** Ordinal of the connection at that listener, from 1. */
  readonly connection: number;
}

/** One entry of `sources` in a source file. */
export type SourceEntry = Readonly<Record<string, unknown>>;

/** A scenario while it runs. */
export interface Running {
  readonly scenario: Scenario;
  readonly port: number;
  readonly proxyPort: number | null;
  /** Complete entry of a source file, in the source file's keys. */
  readonly source: SourceEntry;
  /** A source file with that entry alone. */
  readonly yaml: string;
  readonly requests: readonly RecordedRequest[];
  /** Names that the lab's resolver was asked for, with the record type. */
  readonly lookups: readonly string[];
  /** `expect.reason` with its placeholders filled. */
  readonly reason: string | null;
}

export interface Lab {
  readonly running: readonly Running[];
  /** @throws when that scenario does not run */
  get(id: string): Running;
  close(): Promise<void>;
}

export interface LabOptions {
  /** Default all that this system can make. */
  readonly ids?: readonly string[];
  /** First of the ports, counted up; default whatever is free. */
  readonly port?: number;
  /** For PEM files; default a temporary folder that `close` removes. */
  readonly directory?: string;
  readonly log?: (line: string) => void;
  /** The moment to which the content's timestamps relate. */
  readonly now?: Date;
  /** How sources name this machine; default as it is found. */
  readonly local?: LocalName;
}
