import * as v from 'valibot';

import { limits } from '../esa/limits.ts';

const text = (description: string) => v.pipe(v.string(), v.description(description));

const whole = (limit: { readonly least: number; readonly most: number }, description: string) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(limit.least),
    v.maxValue(limit.most),
    v.description(description),
  );

const yesNo = (description: string) => v.pipe(v.boolean(), v.description(description));

/** Left empty in YAML is null: then the key is as good as absent, and a default does not reach it. */
const or = v.nullish;

const credentials = v.strictObject({
  username: or(text('User name, or the API key where the vendor takes it as one.')),
  password: or(text('Passphrase. The ESA sends no login at all when it is blank.')),
});

const certificateAuthorities = v.strictObject({
  systemList: or(yesNo('Trust the system list. Default: true.')),
  customList: or(
    v.pipe(
      v.array(v.string()),
      v.description('PEM files with the certificates of the custom list.'),
    ),
  ),
});

/** What may stand under a source and under `defaults` alike. */
const shared = {
  hostname: or(text('Host name or address alone: no scheme, port or path.')),
  pollingPath: or(text('Path of the poll service, never of discovery.')),
  collectionName: or(text('Collection to poll, as the server lists it.')),
  useHttps: or(yesNo('Use HTTPS. Default: true.')),
  pollingPort: or(whole(limits.pollingPort, 'Port. Default: 443, or 80 without HTTPS.')),
  credentials: or(v.pipe(credentials, v.description('Absent: no login is sent.'))),
  pollingInterval: or(
    v.pipe(
      v.union([v.pipe(v.string(), v.regex(/^(?=\d)(\d{1,4}h)?(\d{1,4}m)?$|^0$/)), v.literal(0)]),
      v.description('`1h`, `90m` or `1h30m`, at most 24h; 0: no schedule of its own. Default: 1h.'),
    ),
  ),
  ageOfThreatFeeds: or(whole(limits.ageOfThreatFeeds, 'Days. Default: 30.')),
  timeSpanOfPollSegment: or(
    whole(limits.timeSpanOfPollSegment, 'Days, at most the age. Default: 5.'),
  ),
  proxy: or(
    text(
      'HTTP proxy, `http://host:port`, with `user:password@` in front of the host where it asks for one.',
    ),
  ),
  certificateAuthorities: or(
    v.pipe(certificateAuthorities, v.description('Who may vouch for the server.')),
  ),
  dnsServer: or(text('Address, or address:port, of the resolver to ask.')),
  discoveryPath: or(text('Path of the discovery service on the same host.')),
  sourceAddress: or(text('Local address to send from.')),
};

const source = v.strictObject({
  name: v.pipe(v.string(), v.description('Source Name: what the ESA prints in its log.')),
  ...shared,
});

/** The source file. References (`${env:NAME}`, `${file:PATH}`) are replaced before it is applied. */
export const sourceFileSchema = v.strictObject({
  sources: v.pipe(v.array(source), v.minLength(1), v.description('The sources to check.')),
  defaults: or(
    v.pipe(v.strictObject(shared), v.description('For every source that does not say otherwise.')),
  ),
});

/** Keys that each mapping of the file may have, by where it stands; list positions are `*`. */
export const allowedKeys: Readonly<Record<string, readonly string[]>> = {
  '': ['sources', 'defaults'],
  'sources.*': ['name', ...Object.keys(shared)],
  defaults: Object.keys(shared),
  ...Object.fromEntries(
    ['sources.*', 'defaults'].flatMap((at) => [
      [`${at}.credentials`, ['username', 'password']],
      [`${at}.certificateAuthorities`, ['systemList', 'customList']],
    ]),
  ),
};
