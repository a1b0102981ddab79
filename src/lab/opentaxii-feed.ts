import {
  blocksWithin,
  collectionList,
  discoveryResponse,
  loginOf,
  partOf,
  partResponse,
  windowOf,
  windowOfResult,
} from './feed-messages.ts';
import { attribute } from './fill-request.ts';
import { header, type HttpRequest, pathOf } from './http-request.ts';
import { element, messageName } from './match-rule.ts';
import type { Reply } from './rule.ts';
import type { Feed } from './taxii-double.ts';
import { statusMessage, type StatusOptions } from './taxii-xml.ts';

const taxii11 = 'urn:taxii.mitre.org:message:xml:1.1';
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

/** OpenTAXII 0.9.3 and 0.10, answer by answer as recorded from it, in the order of its own checks. */
export const openTaxiiFeed =
  (feed: Feed) =>
  (request: HttpRequest): Reply => {
    const path = pathOf(request).replace(/^\/\//, '/');
    if (feed.setting.login || loginOf(feed, request) !== 'none') {
      const login = loginOf(feed, request);
      if (login === 'wrong') return status('UNAUTHORIZED', { inResponseTo: '0' });
    }
    if (path === '/management/health' && request.method === 'GET') {
      return { taxii: 'no', contentType: 'application/json', body: '{"alive":true}\n' };
    }
    const service = (['discovery', 'collections', 'poll'] as const).find(
      (name) => feed.paths[name] === path,
    );
    if (!service) return page(404, 'Not Found', 'The requested URL was not found on the server.');
    if (request.method === 'OPTIONS') return options;
    if (request.method !== 'POST') {
      return {
        ...page(405, 'Method Not Allowed', 'The method is not allowed for the requested URL.'),
        headers: [['Allow', 'POST, OPTIONS']],
      };
    }
    if (feed.setting.login && loginOf(feed, request) === 'none')
      return status('UNAUTHORIZED', { inResponseTo: '0' });
    return headerFault(request) ?? serve(feed, service, request);
  };

const headerFault = (request: HttpRequest): Reply | null => {
  const accept = header(request, 'accept');
  if (accept === undefined || !/application\/xml|\*\/\*/.test(accept)) {
    return {
      status: 406,
      taxii: 'no',
      contentType: 'text/html; charset=utf-8',
      body: 'Unacceptable',
    };
  }
  for (const name of ['X-TAXII-Content-Type', 'Content-Type', 'X-TAXII-Services']) {
    if (!header(request, name.toLowerCase())) return failure(`Header ${name} was not specified`);
  }
  const binding = header(request, 'x-taxii-content-type')!;
  if (!/^urn:taxii\.mitre\.org:message:xml:1\.[01]$/.test(binding)) {
    return failure(`TAXII Content Type "${binding}" is not supported`);
  }
  if (!/^application\/xml/.test(header(request, 'content-type')!)) {
    return failure('The specified value of Content-Type is not supported');
  }
  if (!/^urn:taxii\.mitre\.org:services:1\.[01]$/.test(header(request, 'x-taxii-services')!)) {
    return failure('The value of X-TAXII-Services was not recognized');
  }
  if (
    !/^urn:taxii\.mitre\.org:message:xml:1\.[01]$/.test(
      header(request, 'x-taxii-accept') ?? taxii11,
    )
  ) {
    return failure('The specified value of X-TAXII-Accept is not recognized');
  }
  if (
    !/^urn:taxii\.mitre\.org:protocol:https?:1\.0$/.test(
      header(request, 'x-taxii-protocol') ?? 'urn:taxii.mitre.org:protocol:http:1.0',
    )
  ) {
    return failure('The specified value of X-TAXII-Protocol is not supported');
  }
  return null;
};

const serve = (
  feed: Feed,
  service: 'discovery' | 'collections' | 'poll',
  request: HttpRequest,
): Reply => {
  const name = messageName(request.body);
  if (name === '')
    return status('BAD_MESSAGE', { message: 'Request was invalid XML', inResponseTo: '0' });
  const times = Object.values(windowOf(request.body)).filter((text) => text !== undefined);
  if (
    (request.body.includes('taxii_xml_binding-1"') &&
      !request.body.includes('taxii_xml_binding-1.1"')) ||
    times.some((text) => !timestamp.test(text))
  ) {
    return status('BAD_MESSAGE', {
      message: 'Request was not schema valid: "the message does not follow the schema"',
      inResponseTo: '0',
    });
  }
  const wanted = {
    discovery: ['Discovery_Request'],
    collections: ['Collection_Information_Request'],
    poll: ['Poll_Request', 'Poll_Fulfillment'],
  }[service];
  if (!wanted.includes(name)) return failure('Message not supported by this service');
  if (service === 'discovery') return { body: discoveryResponse(feed) };
  if (service === 'collections') return { body: collectionList(feed) };
  return name === 'Poll_Request' ? poll(feed, request) : fulfil(feed, request);
};

const poll = (feed: Feed, request: HttpRequest): Reply => {
  const name = attribute(request.body, 'collection_name') ?? '';
  const collection = feed.collections.find((candidate) => candidate.name === name);
  const elsewhere = collection?.polledAt !== undefined && collection.polledAt !== pathOf(request);
  if (feed.setting.available === false) return failure('The service is not available');
  if (!collection || collection.unreadable || collection.refused || elsewhere) {
    return status('NOT_FOUND', {
      details: [['ITEM', name]],
      message: 'Requested collection was not found',
    });
  }
  if (collection.available === false) {
    return status('FAILURE', {
      details: [['ITEM', name]],
      message: 'The collection is not available',
    });
  }
  if (feed.setting.subscriptionRequired)
    return status('DENIED', { message: 'Subscription id is required' });
  const window = windowOf(request.body);
  if (window.begin && window.end && Date.parse(window.begin) > Date.parse(window.end)) {
    return failure('Exclusive begin timestamp label is later than inclusive end timestamp label');
  }
  const size = feed.setting.blocksPerPart ?? Infinity;
  const blocks = blocksWithin(collection.blocks, window);
  const part = partOf(
    element(request.body, 'Response_Type') === 'COUNT_ONLY' ? [] : blocks,
    size,
    1,
  );
  // More is claimed also when the blocks fill the last part exactly.
  const last = blocks.length >= size ? Math.max(2, Math.ceil(blocks.length / size)) : 1;
  return {
    body: partResponse(
      collection,
      window,
      { ...part, last },
      { total: blocks.length, count: false },
    ),
  };
};

const fulfil = (feed: Feed, request: HttpRequest): Reply => {
  const name = attribute(request.body, 'collection_name') ?? '';
  const number = Number(attribute(request.body, 'result_part_number'));
  const collection = feed.collections.find((candidate) => candidate.name === name);
  if (!(number >= 1)) {
    return status('BAD_MESSAGE', {
      message: 'Request was not schema valid: "result_part_number"',
      inResponseTo: '0',
    });
  }
  const window = windowOfResult(request.body);
  if (!collection || !window) {
    const item = collection ? (attribute(request.body, 'result_id') ?? '') : name;
    return status('NOT_FOUND', { details: [['ITEM', item]] });
  }
  const size = feed.setting.blocksPerPart ?? Infinity;
  const blocks = blocksWithin(collection.blocks, window);
  const part = partOf(blocks, size, number);
  return { body: partResponse(collection, window, part, { total: blocks.length, count: false }) };
};

const status = (type: string, options: StatusOptions): Reply => ({
  body: statusMessage(type, options),
});
const failure = (text: string): Reply => status('FAILURE', { message: text });

const options: Reply = {
  taxii: 'no',
  contentType: 'text/html; charset=utf-8',
  headers: [
    ['Allow', 'POST, OPTIONS'],
    [
      'X-TAXII-Content-Types',
      'urn:taxii.mitre.org:message:xml:1.0,urn:taxii.mitre.org:message:xml:1.1',
    ],
  ],
};

const page = (code: number, title: string, text: string): Reply => ({
  status: code,
  taxii: 'no',
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html>\n<html lang=en>\n<title>${code} ${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`,
});
