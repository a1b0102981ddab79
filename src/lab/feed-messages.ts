import type { Block } from './content.ts';
import { attribute } from './fill-request.ts';
import { header, type HttpRequest } from './http-request.ts';
import { element } from './match-rule.ts';
import type { Feed } from './taxii-double.ts';
import { collectionEntry, message, pollResponse, serviceInstance } from './taxii-xml.ts';

/** What both manners of the double share: the sound answers. */

export type FeedCollection = Feed['collections'][number];

const origin = (feed: Feed): string => feed.setting.advertises ?? '{origin}';
const protocol = (feed: Feed): string => `urn:taxii.mitre.org:protocol:${feed.scheme}:1.0`;
const pollAddress = (feed: Feed, path?: string): string =>
  `${origin(feed)}${path ?? feed.setting.advertisesPoll ?? feed.paths.poll ?? '/'}`;

export const discoveryResponse = (feed: Feed): string => {
  const { discovery, collections, poll } = feed.paths;
  const services = [
    discovery && serviceInstance('DISCOVERY', protocol(feed), `${origin(feed)}${discovery}`),
    collections &&
      serviceInstance('COLLECTION_MANAGEMENT', protocol(feed), `${origin(feed)}${collections}`),
    poll && serviceInstance('POLL', protocol(feed), pollAddress(feed)),
  ];
  return message(
    'Discovery_Response',
    { in_response_to: '{id}' },
    services.filter(Boolean).join(''),
  );
};

export const collectionList = (feed: Feed): string =>
  message(
    'Collection_Information_Response',
    { in_response_to: '{id}' },
    feed.collections
      .map((collection) =>
        collectionEntry({
          name: collection.name,
          type: collection.type ?? 'DATA_FEED',
          available: collection.available ?? true,
          volume: collection.blocks.length,
          binding: collection.blocks[0]?.binding ?? 'urn:stix.mitre.org:xml:1.1.1',
          protocol: protocol(feed),
          pollAddress: pollAddress(feed, collection.polledAt),
        }),
      )
      .join(''),
  );

/** Both ends of a window as written in the request; a missing begin is the earliest. */
export interface Window {
  readonly begin: string | undefined;
  readonly end: string | undefined;
}

export const windowOf = (body: string): Window => ({
  begin: element(body, 'Exclusive_Begin_Timestamp'),
  end: element(body, 'Inclusive_End_Timestamp'),
});

export const blocksWithin = (blocks: readonly Block[], { begin, end }: Window): readonly Block[] =>
  blocks.filter(
    ({ timestamp }) =>
      (begin === undefined || timestamp.getTime() > Date.parse(begin)) &&
      (end === undefined || timestamp.getTime() <= Date.parse(end)),
  );

/** A result id that carries its window, so that no state is kept. */
export const resultId = (window: Window): string =>
  Buffer.from(JSON.stringify(window)).toString('base64url');

export const windowOfResult = (body: string): Window | null => {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(attribute(body, 'result_id') ?? '', 'base64url').toString(),
    );
    return typeof value === 'object' && value !== null ? (value as Window) : null;
  } catch {
    return null;
  }
};

export interface Part {
  readonly blocks: readonly Block[];
  readonly number: number;
  readonly last: number;
}

export const partOf = (blocks: readonly Block[], size: number, number: number): Part => ({
  blocks: Number.isFinite(size)
    ? blocks.slice((number - 1) * size, number * size)
    : number === 1
      ? blocks
      : [],
  number,
  last: Math.max(1, Math.ceil(blocks.length / size)),
});

/** A Poll_Response for one part; DATA_FEED answers say where the window ends. */
export const partResponse = (
  collection: FeedCollection,
  window: Window,
  part: Part,
  options: { readonly total: number; readonly count: boolean; readonly endIfAbsent?: string },
): string => {
  const end = window.end ?? options.endIfAbsent;
  const isFeed = (collection.type ?? 'DATA_FEED') === 'DATA_FEED';
  return pollResponse({
    attributes: {
      collection_name: collection.name,
      more: String(part.number < part.last),
      result_part_number: String(part.number),
      ...(part.last > 1 ? { result_id: resultId(window) } : {}),
    },
    before: [
      isFeed && window.begin ? tag('Exclusive_Begin_Timestamp', window.begin) : '',
      isFeed && end ? tag('Inclusive_End_Timestamp', end) : '',
      options.count ? tag('Record_Count', String(options.total)) : '',
    ].join(''),
    blocks: part.blocks,
  });
};

const tag = (name: string, text: string): string => `<taxii_11:${name}>${text}</taxii_11:${name}>`;

export type Login = 'none' | 'right' | 'wrong';

export const loginOf = (feed: Feed, request: HttpRequest): Login => {
  const sent = header(request, 'authorization');
  if (sent === undefined) return 'none';
  const wanted = feed.setting.login;
  const right =
    wanted && `Basic ${Buffer.from(`${wanted.username}:${wanted.password}`).toString('base64')}`;
  return sent === right ? 'right' : 'wrong';
};
