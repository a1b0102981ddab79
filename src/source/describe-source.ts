import { formatInterval } from './polling-interval.ts';
import { redactedMark, type Secret } from './secret.ts';
import type { ProxySetting, Source } from './source.ts';

/** A blank is no secret, and that it is blank is what a reader must see. */
const described = (secret: Secret): string => (secret.isBlank ? '' : redactedMark);

const describeProxy = ({ host, port, credentials }: ProxySetting): string =>
  `http://${credentials ? `${redactedMark}@` : ''}${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The source as configured, in the names of the source file, fit to be shown. */
export const describeSource = (source: Source): Record<string, unknown> => ({
  name: source.name,
  hostname: source.hostname,
  pollingPath: source.pollingPath,
  collectionName: source.collectionName,
  useHttps: source.useHttps,
  pollingPort: source.pollingPort,
  ...(source.credentials && {
    credentials: {
      username: described(source.credentials.username),
      password: described(source.credentials.password),
    },
  }),
  pollingInterval: formatInterval(source.pollingInterval),
  ageOfThreatFeeds: source.ageOfThreatFeeds,
  timeSpanOfPollSegment: source.timeSpanOfPollSegment,
  ...(source.proxy && { proxy: describeProxy(source.proxy) }),
  certificateAuthorities: {
    systemList: source.certificateAuthorities.systemList,
    customList: source.certificateAuthorities.customList.map(({ path }) => path),
  },
  ...(source.dnsServer !== undefined && { dnsServer: source.dnsServer }),
  ...(source.discoveryPath !== undefined && { discoveryPath: source.discoveryPath }),
  ...(source.sourceAddress !== undefined && { sourceAddress: source.sourceAddress }),
});
