import type { SourceEntry } from './lab.ts';
import { labHostname } from './local-name.ts';
import type { Scenario } from './scenario.ts';
import { defaultCollection, defaultPaths } from './taxii-double.ts';

export interface Places {
  readonly port: number;
  /** Where the scenario does not ask for another. */
  readonly hostname: string;
  readonly caFile?: string;
  readonly dnsServer?: string;
  readonly proxyPort?: number;
}

/** The source file's entry for a scenario, complete. */
export const sourceEntry = (scenario: Scenario, places: Places): SourceEntry => {
  const { proxy, feed } = scenario;
  const name = scenario.dns || proxy ? labHostname : places.hostname;
  const sends =
    proxy && 'sends' in proxy && proxy.sends
      ? `${proxy.sends.username}:${proxy.sends.password}@`
      : '';
  return {
    name: scenario.id,
    hostname: name,
    pollingPath: feed?.paths?.poll ?? defaultPaths[feed?.manner ?? 'spec'].poll,
    collectionName: feed?.collections?.[0]?.name ?? defaultCollection,
    useHttps: scenario.tls !== 'plain',
    pollingPort: places.port,
    pollingInterval: '1h',
    ageOfThreatFeeds: 5,
    timeSpanOfPollSegment: 5,
    ...scenario.source,
    certificateAuthorities: { systemList: false, customList: places.caFile ? [places.caFile] : [] },
    ...(places.dnsServer ? { dnsServer: places.dnsServer } : {}),
    ...(places.proxyPort === undefined
      ? {}
      : { proxy: `http://${sends}127.0.0.1:${places.proxyPort}` }),
  };
};
