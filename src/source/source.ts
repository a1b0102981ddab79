import type { Secret } from './secret.ts';

export interface Credentials {
  readonly username: Secret;
  readonly password: Secret;
}

export interface ProxySetting {
  readonly host: string;
  readonly port: number;
  readonly credentials?: Credentials;
  /** As written, when it held references and no login beside them. */
  readonly reference?: string;
}

export interface CertificateAuthorities {
  /** The system list of the appliance; here the roots that Node brings. */
  readonly systemList: boolean;
  readonly customList: readonly CustomList[];
}

export interface CustomList {
  /** As written in the source file. */
  readonly path: string;
  /** The certificates of the file, at least one, in PEM; nothing else of it. */
  readonly pem: string;
}

/** What the ESA's source form holds, with defaults filled in and every file read. */
export interface Source {
  /** Source Name: what the ESA's log prints. */
  readonly name: string;
  /** Host name or address literal; an IPv6 literal without brackets. */
  readonly hostname: string;
  /** As written: neither trimmed nor given a slash. */
  readonly pollingPath: string;
  readonly collectionName: string;
  readonly useHttps: boolean;
  readonly pollingPort: number;
  readonly credentials?: Credentials;
  /** Minutes; 0 means no schedule of its own. */
  readonly pollingInterval: number;
  /** Days. */
  readonly ageOfThreatFeeds: number;
  /** Days. */
  readonly timeSpanOfPollSegment: number;
  readonly proxy?: ProxySetting;
  readonly certificateAuthorities: CertificateAuthorities;
  /** `address` or `address:port` of the resolver to ask instead of the system's. */
  readonly dnsServer?: string;
  readonly discoveryPath?: string;
  /** Local address to send from. */
  readonly sourceAddress?: string;
}
