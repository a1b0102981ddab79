import { type ContentName, contentBlocks } from './content.ts';
import type { HttpRequest } from './http-request.ts';
import { openTaxiiFeed } from './opentaxii-feed.ts';
import type { Reply } from './rule.ts';
import { specFeed } from './spec-feed.ts';

export interface CollectionSetting {
  readonly name: string;
  readonly type?: 'DATA_FEED' | 'DATA_SET';
  /** What the list says, and for OpenTAXII also what a poll gets. Default true. */
  readonly available?: boolean;
  readonly holds?: ContentName;
  /** Listed, yet a poll answers NOT_FOUND, as a vendor does with an expired subscription. */
  readonly refused?: boolean;
  /** Path of another poll service that alone serves it. */
  readonly polledAt?: string;
  /** OpenTAXII: the login has no permission to read it. */
  readonly unreadable?: boolean;
}

/** A TAXII 1.1 server, sound in everything that is absent. */
export interface FeedSetting {
  /** `spec` follows the TAXII 1.1 documents; `opentaxii` answers as OpenTAXII does. Default `spec`. */
  readonly manner?: 'spec' | 'opentaxii';
  /** Absent paths do not exist. */
  readonly paths?: {
    readonly poll?: string;
    readonly discovery?: string;
    readonly collections?: string;
  };
  readonly login?: { readonly username: string; readonly password: string };
  /** How a refused login is told; default by manner. */
  readonly refusesLoginBy?: 'http-401' | 'status-message';
  readonly collections?: readonly CollectionSetting[];
  /** Content blocks in one result part; default all. */
  readonly blocksPerPart?: number;
  /** Answer to the request for the part after the last; default an empty Poll_Response. */
  readonly surplus?: 'empty-response' | 'invalid-part' | 'repeats';
  /** false: the poll service is switched off. */
  readonly available?: boolean;
  readonly subscriptionRequired?: boolean;
  /** Origin that discovery and the list advertise; default where the request came to. */
  readonly advertises?: string;
  /** Path of the poll service that discovery advertises, where it differs. */
  readonly advertisesPoll?: string;
  /** Value of the Date header, for a clock that is wrong. */
  readonly date?: string;
}

/** A feed with defaults filled in and the content made. */
export interface Feed {
  readonly setting: FeedSetting;
  readonly paths: NonNullable<FeedSetting['paths']>;
  readonly collections: readonly (CollectionSetting & {
    readonly blocks: ReturnType<typeof contentBlocks>;
  })[];
  readonly scheme: 'http' | 'https';
}

export const defaultPaths = {
  spec: {
    poll: '/taxii/poll/',
    discovery: '/taxii/discovery/',
    collections: '/taxii/collections/',
  },
  opentaxii: {
    poll: '/services/poll',
    discovery: '/services/discovery',
    collections: '/services/collection-management',
  },
} as const;

export const defaultCollection = 'phishing-urls';

/** A small correct TAXII 1.1 server as a function; placeholders in the reply are filled by the caller. */
export const taxiiDouble = (
  setting: FeedSetting,
  scheme: 'http' | 'https',
  now: Date,
): ((request: HttpRequest) => Reply) => {
  const manner = setting.manner ?? 'spec';
  const feed: Feed = {
    setting,
    scheme,
    paths: setting.paths ?? defaultPaths[manner],
    collections: (setting.collections ?? [{ name: defaultCollection }]).map((collection) => ({
      ...collection,
      blocks: contentBlocks(collection.holds ?? 'indicators', now),
    })),
  };
  const answer = manner === 'spec' ? specFeed(feed) : openTaxiiFeed(feed);
  const { date } = setting;
  if (date === undefined) return answer;
  return (request) => {
    const reply = answer(request);
    return { ...reply, headers: [...(reply.headers ?? []), ['Date', date]] };
  };
};
