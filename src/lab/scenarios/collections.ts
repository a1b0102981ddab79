import { failed, statusLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { statusMessage } from '../taxii-xml.ts';

const discoveryPath = '/taxii/discovery/';
const notFound = statusLine('NOT_FOUND: The requested collection could not be found');

export const collectionScenarios: readonly Scenario[] = [
  {
    id: 'collection-unknown',
    title: 'The Collection Name is not in the list of the server: one letter is wrong',
    section: 'not-found',
    expect: failed('collection-unknown', notFound),
    source: { collectionName: 'phishing-url', discoveryPath },
    feed: { collections: [{ name: 'phishing-urls' }, { name: 'malware-hashes' }] },
  },
  {
    id: 'collection-unknown-opentaxii',
    title: 'The Collection Name is not in the list, and OpenTAXII names it in the reply',
    section: 'not-found',
    expect: failed(
      'collection-unknown',
      statusLine('NOT_FOUND: ITEM=Phishing-URLs; Requested collection was not found'),
    ),
    source: { collectionName: 'Phishing-URLs', discoveryPath: '/services/discovery' },
    feed: { manner: 'opentaxii' },
  },
  {
    id: 'collection-not-found',
    title: 'NOT_FOUND, and the server offers no list of its collections',
    section: 'not-found',
    expect: failed('collection-not-found', notFound),
    source: { collectionName: 'phishing-url' },
    feed: { paths: { poll: '/taxii/poll/' } },
  },
  {
    id: 'collection-refused',
    title: 'Listed by the server, yet polls get NOT_FOUND: the subscription ended at the vendor',
    section: 'not-found',
    expect: failed('collection-refused', notFound),
    source: { discoveryPath },
    feed: { collections: [{ name: 'phishing-urls', refused: true }] },
  },
  {
    id: 'collection-elsewhere',
    title: 'Listed by the server, but served by another poll service',
    section: 'not-found',
    expect: failed('collection-elsewhere', notFound),
    source: { discoveryPath },
    feed: { collections: [{ name: 'phishing-urls', polledAt: '/taxii/poll-premium/' }] },
  },
  {
    id: 'collection-unavailable',
    title: 'The collection is switched off: OpenTAXII answers FAILURE and names it',
    section: null,
    expect: failed(
      'collection-unavailable',
      statusLine('FAILURE: ITEM=phishing-urls; The collection is not available'),
    ),
    feed: { manner: 'opentaxii', collections: [{ name: 'phishing-urls', available: false }] },
  },
  {
    id: 'collection-denied',
    title: 'Polling needs a subscription, which an ESA cannot make: DENIED',
    section: null,
    expect: failed('collection-denied', statusLine('DENIED: Subscription id is required')),
    feed: { manner: 'opentaxii', subscriptionRequired: true },
  },
  {
    id: 'collection-polling-unsupported',
    title: 'The collection is only pushed, never polled: POLLING_UNSUPPORTED',
    section: null,
    expect: failed(
      'collection-polling-unsupported',
      statusLine('POLLING_UNSUPPORTED: Content is pushed to subscribers.'),
    ),
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: {
          body: statusMessage('POLLING_UNSUPPORTED', {
            message: 'Content is pushed to subscribers.',
          }),
        },
      },
    ],
  },
];
