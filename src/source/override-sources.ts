import { settingEntry, flagPlace } from './flag-document.ts';
import type { LoadedSources } from './load-sources.ts';
import { Problems } from './place.ts';
import { readDocument } from './read-document.ts';
import type { World } from './references.ts';
import type { Secret } from './secret.ts';
import type { CustomList, Source } from './source.ts';
import { identityFlags, type SourceFlags } from './source-flags.ts';

/**
 * Lays the flags that are settings (`--ca --no-system-ca --proxy --age --segment --discovery-path --dns-server
 * --source-address`) over sources from files. `--ca` adds to a source's custom list; the others replace. Flags that
 * describe a source of their own are problems here.
 */
export const overrideSources = async (
  sources: readonly Source[],
  flags: SourceFlags,
  world: World,
): Promise<LoadedSources> => {
  const problems = new Problems();
  for (const key of identityFlags(flags))
    problems.add({
      code: 'config-flag-with-file',
      key,
      message: `${key} describes a source of its own; with a source file change it there, or leave the file out.`,
    });
  const secrets: Secret[] = [];
  const settings = settingEntry(flags);
  if (Object.keys(settings).length === 0)
    return { sources: problems.list.length > 0 ? [] : sources, secrets, problems: problems.list };

  const [patch] = await readDocument(
    { sources: [{ ...settings, ...standIn(flags) }] },
    { place: flagPlace, base: '.', world, secrets },
    problems,
  );
  const source = patch?.source;
  if (!source) return { sources: [], secrets, problems: problems.list };
  const changed = sources.map((each) => override(each, source, flags, problems));
  return { sources: problems.list.length > 0 ? [] : changed, secrets, problems: problems.list };
};

/** What a source must have, so that the settings alone can be read by the rules for sources. */
const standIn = ({ age, segment }: SourceFlags): Record<string, unknown> => ({
  name: 'flags',
  hostname: 'localhost',
  pollingPath: '/',
  collectionName: 'flags',
  // A segment without an age is held against each source's own.
  ...(segment !== undefined && age === undefined && { ageOfThreatFeeds: 365 }),
});

const override = (
  source: Source,
  patch: Source,
  flags: SourceFlags,
  problems: Problems,
): Source => {
  const age = flags.age === undefined ? source.ageOfThreatFeeds : patch.ageOfThreatFeeds;
  const segment =
    flags.segment === undefined
      ? Math.min(source.timeSpanOfPollSegment, age)
      : patch.timeSpanOfPollSegment;
  if (segment > age)
    problems.add({
      code: 'config-out-of-range',
      key: '--segment',
      message: `--segment must be at most the age, which is ${age} days in the source ${source.name}; give --age as well.`,
    });
  const { systemList, customList } = source.certificateAuthorities;
  return {
    ...source,
    ...(patch.proxy && { proxy: patch.proxy }),
    ageOfThreatFeeds: age,
    timeSpanOfPollSegment: segment,
    certificateAuthorities: {
      systemList: flags.systemCa === false ? false : systemList,
      customList: added(customList, patch.certificateAuthorities.customList),
    },
    ...(patch.discoveryPath !== undefined && { discoveryPath: patch.discoveryPath }),
    ...(patch.dnsServer !== undefined && { dnsServer: patch.dnsServer }),
    ...(patch.sourceAddress !== undefined && { sourceAddress: patch.sourceAddress }),
  };
};

const added = (own: readonly CustomList[], more: readonly CustomList[]): readonly CustomList[] => [
  ...own,
  ...more.filter(({ pem }) => !own.some((list) => list.pem === pem)),
];
