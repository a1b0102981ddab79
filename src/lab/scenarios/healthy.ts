import { passed } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

const login = { username: 'lab-user', password: 'lab-pass' };

export const healthyScenarios: readonly Scenario[] = [
  {
    id: 'healthy',
    title:
      'A sound feed over TLS with a login: 30 days in 6 segments, several result parts in each',
    section: null,
    expect: passed,
    source: {
      ageOfThreatFeeds: 30,
      timeSpanOfPollSegment: 5,
      credentials: login,
      discoveryPath: '/taxii/discovery/',
    },
    feed: { login, blocksPerPart: 3 },
  },
  {
    id: 'healthy-open',
    title: 'A sound feed without a login, one segment, one part',
    section: null,
    expect: passed,
  },
  {
    id: 'healthy-opentaxii',
    title:
      'A sound feed that answers as OpenTAXII does, parts of two blocks and an empty surplus part',
    section: null,
    expect: passed,
    source: { credentials: login, discoveryPath: '/services/discovery' },
    feed: { manner: 'opentaxii', login, blocksPerPart: 2 },
  },
  {
    id: 'healthy-data-set',
    title:
      'A collection of type DATA_SET, whose server ignores the timestamps as TAXII 1.1 demands',
    section: null,
    expect: passed,
    feed: { collections: [{ name: 'blocklist', type: 'DATA_SET' }] },
  },
  {
    id: 'healthy-stix-1-2',
    title: 'A sound feed with STIX 1.2 content',
    section: null,
    expect: passed,
    feed: { collections: [{ name: 'phishing-urls', holds: 'stix-1.2' }] },
  },
  {
    id: 'healthy-plain-http',
    title: 'A sound feed over plain HTTP and without a login',
    section: null,
    expect: passed,
    tls: 'plain',
  },
];
