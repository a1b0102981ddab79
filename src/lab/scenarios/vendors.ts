import { failed, httpLine, passed, statusLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { pollResponse, statusMessage } from '../taxii-xml.ts';

const login = { username: 'guest', password: 'guest' };
const page = (status: number, title: string) =>
  ({
    status,
    taxii: 'no',
    contentType: 'text/html',
    body: `<html><body><h1>${title}</h1></body></html>`,
  }) as const;

/** How named servers behave, as their users and sources describe it. */
export const vendorScenarios: readonly Scenario[] = [
  {
    id: 'vendor-anomali',
    title: 'Anomali: paths with a final slash, parts, and an empty body to the surplus part',
    section: 'xml-no-element',
    expect: failed('surplus-part-empty', {
      reason: 'Taxii Error: XML Parising Error: no element found (line 0)',
      basis: 'documented',
      symptom: 'xml-no-element',
    }),
    source: {
      collectionName: 'Abuse_ch_Ransomware_IP_Blocklist_F135',
      credentials: login,
      discoveryPath: '/api/v1/taxii/taxii-discovery-service/',
    },
    feed: {
      login,
      blocksPerPart: 2,
      paths: {
        poll: '/api/v1/taxii/poll/',
        discovery: '/api/v1/taxii/taxii-discovery-service/',
        collections: '/api/v1/taxii/collection_management/',
      },
      collections: [{ name: 'Abuse_ch_Ransomware_IP_Blocklist_F135' }],
    },
    rules: [{ when: { part: { atLeast: 3 } }, answer: { body: '' } }],
  },
  {
    id: 'vendor-anomali-request-failed',
    title: 'Anomali: an unknown collection gets HTTP 400 "Request Failed" at the right path',
    section: '400',
    expect: failed('path-bad-request', httpLine(400)),
    source: { pollingPath: '/api/v1/taxii/poll/', credentials: login },
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: { status: 400, taxii: 'no', contentType: 'text/plain', body: 'Request Failed' },
      },
    ],
    feed: { paths: { poll: '/api/v1/taxii/poll/' } },
  },
  {
    id: 'vendor-otx',
    title: 'AlienVault OTX: poll path without a final slash, any password beside the API key',
    section: null,
    expect: passed,
    source: {
      collectionName: 'user_AlienVault',
      credentials: { username: '4f0f5a3c9e3b1d7a8c2e6b9d0a1f4e7c', password: 'any' },
      discoveryPath: '/taxii/discovery',
    },
    feed: {
      login: { username: '4f0f5a3c9e3b1d7a8c2e6b9d0a1f4e7c', password: 'any' },
      paths: {
        poll: '/taxii/poll',
        discovery: '/taxii/discovery',
        collections: '/taxii/collections',
      },
      collections: [{ name: 'user_AlienVault' }],
    },
  },
  {
    id: 'vendor-otx-failure',
    title: 'AlienVault OTX: a FAILURE of its message handler',
    section: null,
    expect: failed(
      'taxii-failure',
      statusLine('FAILURE: There was a failure while executing the message handler'),
    ),
    source: { pollingPath: '/taxii/poll' },
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: {
          body: statusMessage('FAILURE', {
            message: 'There was a failure while executing the message handler',
          }),
        },
      },
    ],
    feed: { paths: { poll: '/taxii/poll', discovery: '/taxii/discovery' } },
  },
  {
    id: 'vendor-django-debug',
    title:
      'Django with DEBUG on: the path without its final slash gets HTTP 500 and a page on APPEND_SLASH',
    section: null,
    expect: failed('server-error', httpLine(500)),
    source: { pollingPath: '/services/poll' },
    rules: [
      {
        when: { path: '/services/poll' },
        answer: page(
          500,
          "RuntimeError: You called this URL via POST, but the URL doesn't end in a slash and you have APPEND_SLASH set.",
        ),
      },
    ],
    feed: { paths: { poll: '/services/poll/' } },
  },
  {
    id: 'vendor-misp',
    title: 'MISP-Taxii-Server: OpenTAXII with a DATA_SET and parts of ten blocks',
    section: null,
    expect: passed,
    source: {
      credentials: login,
      collectionName: 'my_collection',
      ageOfThreatFeeds: 30,
      timeSpanOfPollSegment: 30,
    },
    feed: {
      manner: 'opentaxii',
      login,
      blocksPerPart: 10,
      collections: [{ name: 'my_collection', type: 'DATA_SET' }],
    },
  },
  {
    id: 'vendor-opentaxii-domain',
    title:
      'OpenTAXII that advertises localhost:9000 because its domain was never set; the path is wrong as well',
    section: '404',
    expect: failed('path-not-found', httpLine(404)),
    source: { pollingPath: '/services/polling', discoveryPath: '/services/discovery' },
    feed: { manner: 'opentaxii', advertises: 'http://localhost:9000' },
  },
  {
    id: 'vendor-opentaxii-exact-parts',
    title: 'OpenTAXII claims more="true" when the blocks fill the last part exactly',
    section: null,
    expect: passed,
    feed: { manner: 'opentaxii', blocksPerPart: 4 },
  },
  {
    id: 'vendor-opentaxii-unreadable',
    title:
      'OpenTAXII: the login may not read the collection, which looks like an unknown one but is listed',
    section: 'not-found',
    expect: failed(
      'collection-refused',
      statusLine('NOT_FOUND: ITEM=phishing-urls; Requested collection was not found'),
    ),
    source: { credentials: login, discoveryPath: '/services/discovery' },
    feed: {
      manner: 'opentaxii',
      login,
      collections: [{ name: 'phishing-urls', unreadable: true }],
    },
  },
  {
    id: 'vendor-opentaxii-switched-off',
    title: 'OpenTAXII: the poll service is set unavailable',
    section: null,
    expect: failed('taxii-failure', statusLine('FAILURE: The service is not available')),
    feed: { manner: 'opentaxii', available: false },
  },
  {
    id: 'vendor-eclecticiq',
    title: 'EclecticIQ: the collection is set to another content type than STIX 1.x',
    section: null,
    expect: failed('content-not-stix-1', { reason: null, basis: 'inferred', symptom: null }),
    feed: { collections: [{ name: 'phishing-urls', holds: 'stix-2' }] },
  },
  {
    id: 'vendor-threatconnect-wrong-slash',
    title: 'ThreatConnect: the poll path lacks its final slash and gets a 404',
    section: '405',
    expect: failed('slash-missing', httpLine(404)),
    source: { pollingPath: '/api/taxii/poll' },
    feed: { paths: { poll: '/api/taxii/poll/' } },
  },
  {
    id: 'vendor-inactive-collection',
    title: 'A collection that nobody fills: the server answers at once with no block',
    section: null,
    expect: {
      code: null,
      outcome: 'warned',
      warning: 'content-empty',
      reason: null,
      basis: 'inferred',
      symptom: null,
    },
    rules: [{ when: { message: 'Poll_Request' }, answer: { body: pollResponse() } }],
  },
];
