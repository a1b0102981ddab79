import { readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { pollWindows } from '../../src/esa/windows.ts';
import { lookupNames } from './lookup-names.ts';
import type { ClientJob } from './real-client.ts';

/** An entry of a source file as the lab writes it: complete, secrets in clear. */
export interface LabSource {
  readonly name: string;
  readonly hostname: string;
  readonly pollingPath: string;
  readonly pollingPort: number;
  readonly collectionName: string;
  readonly useHttps: boolean;
  readonly ageOfThreatFeeds: number;
  readonly timeSpanOfPollSegment: number;
  readonly credentials?: { readonly username: string; readonly password: string };
  readonly proxy?: string;
  readonly dnsServer?: string;
  readonly certificateAuthorities?: {
    readonly systemList?: boolean;
    readonly customList?: readonly string[];
  };
}

/** One bundle of both lists; null leaves the client its own roots. */
const caFile = (source: LabSource, folder: string): string | null => {
  const { systemList = true, customList = [] } = source.certificateAuthorities ?? {};
  if (customList.length === 0) return null;
  const path = join(folder, `${source.name}-bundle.pem`);
  const own = customList.map((file) => readFileSync(file, 'utf8'));
  writeFileSync(path, [...own, ...(systemList ? rootCertificates : [])].join('\n'));
  return path;
};

export interface SourceJobs {
  /** One poll per window, oldest first, as the appliance's first poll goes. */
  readonly jobs: readonly ClientJob[];
  /** The name lookup was imitated: the client can only ask the system's resolver. */
  readonly imitatedLookup: boolean;
}

/** What the appliance would ask its client to do for this source. */
export const jobsOfSource = async (
  source: LabSource,
  folder: string,
  seconds: number,
): Promise<SourceJobs> => {
  const names =
    source.dnsServer === undefined || isIP(source.hostname) !== 0
      ? undefined
      : await lookupNames(source.hostname, source.dnsServer);
  const common = {
    host: isIP(source.hostname) === 6 ? `[${source.hostname}]` : source.hostname,
    port: source.pollingPort,
    path: source.pollingPath,
    https: source.useHttps,
    ca: caFile(source, folder),
    proxy: source.proxy ?? null,
    username: source.credentials?.username ?? null,
    password: source.credentials?.password ?? null,
    collection: source.collectionName,
    seconds,
    ...(names && { names }),
  };
  const windows = pollWindows({
    now: new Date(),
    ageDays: source.ageOfThreatFeeds,
    spanDays: source.timeSpanOfPollSegment,
  });
  return {
    jobs: windows.map(({ begin, end }) => {
      const span = { begin: begin.toISOString(), end: end.toISOString() };
      return Object.assign(span, common);
    }),
    imitatedLookup: names !== undefined,
  };
};
