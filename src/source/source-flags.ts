/**
 * Flags of `check` that describe a source, as commander gives them: texts, lists for those that repeat, and false
 * for `--no-https` and `--no-system-ca`.
 */
export interface SourceFlags extends SettingFlags {
  readonly name?: string | undefined;
  readonly hostname?: string | undefined;
  readonly port?: string | number | undefined;
  readonly pollingPath?: string | undefined;
  readonly collection?: string | undefined;
  /** A user name may be an API key: `${env:NAME}` and `${file:PATH}` are taken here as well. */
  readonly username?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly passwordStdin?: boolean | undefined;
  readonly https?: boolean | undefined;
}

/** Flags that also apply to sources from a file. */
export interface SettingFlags {
  readonly ca?: readonly string[] | undefined;
  readonly systemCa?: boolean | undefined;
  readonly proxy?: string | undefined;
  readonly age?: string | number | undefined;
  readonly segment?: string | number | undefined;
  readonly discoveryPath?: string | undefined;
  readonly dnsServer?: string | undefined;
  readonly sourceAddress?: string | undefined;
}

/** Flag by field of the source. */
export const flagNames: Readonly<Record<string, string>> = {
  name: '--name',
  hostname: '--hostname',
  pollingPort: '--port',
  pollingPath: '--polling-path',
  collectionName: '--collection',
  credentials: '--username',
  'credentials.username': '--username',
  'credentials.password': '--password-file',
  useHttps: '--no-https',
  certificateAuthorities: '--ca',
  'certificateAuthorities.customList': '--ca',
  'certificateAuthorities.systemList': '--no-system-ca',
  proxy: '--proxy',
  ageOfThreatFeeds: '--age',
  timeSpanOfPollSegment: '--segment',
  discoveryPath: '--discovery-path',
  dnsServer: '--dns-server',
  sourceAddress: '--source-address',
};

const identity = {
  name: '--name',
  hostname: '--hostname',
  port: '--port',
  pollingPath: '--polling-path',
  collection: '--collection',
  username: '--username',
  passwordFile: '--password-file',
  passwordStdin: '--password-stdin',
} as const satisfies Partial<Record<keyof SourceFlags, string>>;

/** Flags given that describe a source of their own and so cannot stand beside a file. */
export const identityFlags = (flags: SourceFlags): readonly string[] => [
  ...Object.entries(identity)
    .filter(([key]) => flags[key as keyof typeof identity] !== undefined)
    .map(([, name]) => name),
  ...(flags.https === false ? ['--no-https'] : []),
];
