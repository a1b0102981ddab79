import type { Code } from '../diagnosis/catalogue.ts';
import type { DocumentSection } from '../engine/code-info.ts';
import type { Basis } from '../esa/client-outcome.ts';
import type { DnsBehaviour } from './dns-server.ts';
import type { ProxyBehaviour } from './proxy-server.ts';
import type { Rule } from './rule.ts';
import type { FeedSetting } from './taxii-double.ts';
import type { TcpBehaviour } from './tcp-behaviour.ts';
import type { TlsSetting } from './tls-setting.ts';

/** What a correct diagnosis says about a scenario. */
export interface Expectation {
  /** Root cause; `null` where the poll succeeds, with or without a warning. */
  readonly code: Code | null;
  readonly outcome: 'passed' | 'warned' | 'failed' | 'inconclusive';
  /** A warning that must be among the findings. */
  readonly warning?: Code;
  /**
   * The ESA's reason text in dialect py27, with `{host}` `{port}` `{path}` `{proxyHost}` `{proxyPort}`,
   * `{name}` and object addresses as `0x…`; `null` where its poll succeeds.
   */
  readonly reason: string | null;
  /** Section of Cisco's document whose symptom line the reason is. */
  readonly symptom: DocumentSection | null;
  readonly basis: Basis;
  /**
   * The real client raises nothing here, so there is no text of its to compare: it goes on for ever, or crashes, and
   * then the reason is anybody's guess.
   */
  readonly client?: 'never-ends' | 'crashes';
}

/** Keys of a source file's entry that a scenario sets differently. */
export type SourceOverride = Readonly<{
  hostname?: string;
  pollingPath?: string;
  collectionName?: string;
  useHttps?: boolean;
  credentials?: { readonly username: string; readonly password: string };
  pollingInterval?: string;
  ageOfThreatFeeds?: number;
  timeSpanOfPollSegment?: number;
  discoveryPath?: string;
  /** Instead of the port that the lab listens on. */
  pollingPort?: number;
}>;

/** One way for a feed, or the way to it, to be broken: everything it takes to make it, as data. */
export interface Scenario {
  /** Kebab-case; equal to the code where one scenario per code suffices. */
  readonly id: string;
  /** For people, one line: what is broken and how that is made here. */
  readonly title: string;
  /** Section of Cisco's document that owns the cause. */
  readonly section: DocumentSection | null;
  readonly expect: Expectation;
  readonly needs?: readonly ('linux' | 'root')[];
  readonly source?: SourceOverride;
  /** Replaces the HTTP server by something that never gets so far. */
  readonly tcp?: TcpBehaviour;
  /** `plain` serves without TLS, also where the source asks for HTTPS. */
  readonly tls?: TlsSetting | 'plain';
  /** The TAXII server behind it all; answers whatever no rule answers. */
  readonly feed?: FeedSetting;
  /** Scripted answers; the first that matches is given. */
  readonly rules?: readonly Rule[];
  readonly dns?: DnsBehaviour;
  readonly proxy?: ProxyBehaviour;
  /** A second server of the scenario, for redirects to lead to; `{elsewhere}` is its origin. */
  readonly elsewhere?: {
    readonly rules: readonly Rule[];
    readonly plain?: boolean;
    /** Its origin has the host name of the source; default the address 127.0.0.1. */
    readonly sameHost?: boolean;
    /** It serves the lab's intermediate certificate instead of TAXII. */
    readonly issuer?: boolean;
  };
}
