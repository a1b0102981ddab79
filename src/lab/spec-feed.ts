import {
  blocksWithin,
  collectionList,
  discoveryResponse,
  type FeedCollection,
  loginOf,
  partOf,
  partResponse,
  windowOf,
  windowOfResult,
} from './feed-messages.ts';
import { attribute } from './fill-request.ts';
import { header, type HttpRequest, pathOf } from './http-request.ts';
import { messageName } from './match-rule.ts';
import type { Reply } from './rule.ts';
import type { Feed } from './taxii-double.ts';
import { statusMessage } from './taxii-xml.ts';

type Service = keyof Feed['paths'];

const accepts: Readonly<Record<Service, readonly string[]>> = {
  discovery: ['Discovery_Request'],
  collections: ['Collection_Information_Request'],
  poll: ['Poll_Request', 'Poll_Fulfillment'],
};

/** A server by the TAXII 1.1 documents: HTTP statuses for HTTP's faults, Status_Messages for TAXII's. */
export const specFeed =
  (feed: Feed) =>
  (request: HttpRequest): Reply => {
    const service = serviceAt(feed, pathOf(request));
    if (!service) return html(404, '<h1>Not Found</h1>');
    if (request.method !== 'POST')
      return { ...html(405, '<h1>Method Not Allowed</h1>'), headers: [['Allow', 'POST']] };
    if (feed.setting.login && loginOf(feed, request) !== 'right') return refuseLogin(feed);
    if (header(request, 'x-taxii-content-type') === undefined) {
      return status('BAD_MESSAGE', 'The X-TAXII-Content-Type header is missing.');
    }
    const name = messageName(request.body);
    if (name === '') return status('BAD_MESSAGE', 'The request is not XML.');
    if (!accepts[service].includes(name))
      return status('UNSUPPORTED_MESSAGE', `The ${service} service does not take ${name}.`);
    if (service === 'discovery') return { body: discoveryResponse(feed) };
    if (service === 'collections') return { body: collectionList(feed) };
    return poll(feed, request, name === 'Poll_Fulfillment');
  };

const serviceAt = (feed: Feed, path: string): Service | undefined => {
  const paths = feed.paths;
  if (feed.collections.some(({ polledAt }) => polledAt === path)) return 'poll';
  return (Object.keys(accepts) as Service[]).find((service) => paths[service] === path);
};

const poll = (feed: Feed, request: HttpRequest, fulfilment: boolean): Reply => {
  const name = attribute(request.body, 'collection_name');
  const collection = feed.collections.find((candidate) => candidate.name === name);
  const path = pathOf(request);
  if (!collection || collection.refused || (collection.polledAt ?? feed.paths.poll) !== path) {
    return status('NOT_FOUND', 'The requested collection could not be found');
  }
  if (feed.setting.available === false)
    return status('FAILURE', 'The poll service is switched off.');
  if (feed.setting.subscriptionRequired)
    return status('DENIED', 'A subscription is needed to poll this collection.');
  const window = fulfilment ? windowOfResult(request.body) : windowOf(request.body);
  if (!window) return status('NOT_FOUND', 'There is no such result.');
  return pollPart(
    feed,
    collection,
    window,
    fulfilment ? Number(attribute(request.body, 'result_part_number')) : 1,
  );
};

const pollPart = (
  feed: Feed,
  collection: FeedCollection,
  window: ReturnType<typeof windowOf>,
  number: number,
): Reply => {
  // A DATA_SET is what it is: the TAXII documents have its server ignore the timestamps.
  const blocks =
    collection.type === 'DATA_SET' ? collection.blocks : blocksWithin(collection.blocks, window);
  const wanted = partOf(blocks, feed.setting.blocksPerPart ?? Infinity, number);
  const beyond = number > wanted.last;
  if (beyond && feed.setting.surplus === 'invalid-part') {
    return {
      body: statusMessage('INVALID_RESPONSE_PART', {
        details: [['MAX_PART_NUMBER', String(wanted.last)]],
        message: 'There is no such part.',
      }),
    };
  }
  const part =
    beyond && feed.setting.surplus === 'repeats'
      ? { ...partOf(blocks, feed.setting.blocksPerPart ?? Infinity, wanted.last), number }
      : wanted;
  const endIfAbsent = new Date().toISOString();
  return {
    body: partResponse(collection, window, part, {
      total: blocks.length,
      count: true,
      endIfAbsent,
    }),
  };
};

const status = (type: string, text: string): Reply => ({
  body: statusMessage(type, { message: text }),
});

const refuseLogin = (feed: Feed): Reply =>
  feed.setting.refusesLoginBy === 'status-message'
    ? status('UNAUTHORIZED', 'The login was refused.')
    : {
        ...html(401, '<h1>Unauthorized</h1>'),
        headers: [['WWW-Authenticate', 'Basic realm="taxii"']],
      };

const html = (code: number, body: string): Reply => ({
  status: code,
  taxii: 'no',
  contentType: 'text/html',
  body,
});
