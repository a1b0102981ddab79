import { writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { pollWindows } from '../../src/esa/windows.ts';
import type { Source } from '../../src/source/source.ts';
import { lookupNames } from './lookup-names.ts';
import type { ClientJob } from './real-client.ts';

const proxyUrl = ({ proxy }: Source): string | null => {
  if (proxy === undefined) return null;
  const { credentials, host, port } = proxy;
  const login =
    credentials === undefined
      ? ''
      : `${encodeURIComponent(credentials.username.reveal())}:${encodeURIComponent(credentials.password.reveal())}@`;
  return `http://${login}${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
};

/** One bundle of both lists; null leaves the client its own roots. */
const caFile = (source: Source, folder: string): string | null => {
  const { systemList, customList } = source.certificateAuthorities;
  if (customList.length === 0 && systemList) return null;
  const path = join(folder, `${source.name.replaceAll(/[^\w-]/g, '_')}-ca.pem`);
  const certificates = customList.map(({ pem }) => pem);
  writeFileSync(path, [...certificates, ...(systemList ? rootCertificates : [])].join('\n'));
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
  source: Source,
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
    proxy: proxyUrl(source),
    username: source.credentials?.username.reveal() ?? null,
    password: source.credentials?.password.reveal() ?? null,
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
