import { typed } from './field-words.ts';
import { fieldOf, type Place } from './place.ts';
import { flagNames, type SettingFlags, type SourceFlags } from './source-flags.ts';

/** Flags have no file and no line; their names are what the user typed. */
export const flagPlace: Place = {
  where: (path) => {
    const field = fieldOf(path);
    const flag = flagNames[field];
    return flag === undefined ? {} : { key: flag };
  },
  label: (field) => flagNames[field] ?? field,
};

const number = (field: string, value: string | number | undefined): unknown =>
  typeof value === 'string' ? typed(field, value) : value;

const given = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

/** The settings among the flags, in the names of the source file. */
export const settingEntry = (flags: SettingFlags): Record<string, unknown> => {
  const authorities = given({
    systemList: flags.systemCa === false ? false : undefined,
    customList: flags.ca,
  });
  return given({
    certificateAuthorities: Object.keys(authorities).length > 0 ? authorities : undefined,
    proxy: flags.proxy,
    ageOfThreatFeeds: number('ageOfThreatFeeds', flags.age),
    timeSpanOfPollSegment: number('timeSpanOfPollSegment', flags.segment),
    discoveryPath: flags.discoveryPath,
    dnsServer: flags.dnsServer,
    sourceAddress: flags.sourceAddress,
  });
};

/** All of them, with the password that was read for them. */
export const sourceEntry = (
  flags: SourceFlags,
  password: string | undefined,
): Record<string, unknown> => {
  const credentials = given({ username: flags.username, password });
  return given({
    // The log prints a name; for a source that lives on the command line its host is the one people look for.
    name: flags.name ?? (flags.hostname || 'source'),
    hostname: flags.hostname,
    pollingPath: flags.pollingPath,
    collectionName: flags.collection,
    useHttps: flags.https,
    pollingPort: number('pollingPort', flags.port),
    credentials: Object.keys(credentials).length > 0 ? credentials : undefined,
    ...settingEntry(flags),
  });
};
