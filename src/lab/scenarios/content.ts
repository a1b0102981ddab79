import { failed, noLine, passed, warned } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

const name = 'phishing-urls';

export const contentScenarios: readonly Scenario[] = [
  {
    id: 'content-empty',
    title: 'The collection holds nothing',
    section: null,
    expect: warned('content-empty'),
    feed: { collections: [{ name, holds: 'empty' }] },
  },
  {
    id: 'content-not-stix-1',
    title:
      'The blocks are STIX 2.1 in JSON: the poll succeeds, and the appliance can use none of it',
    section: null,
    expect: failed('content-not-stix-1', noLine),
    feed: { collections: [{ name, holds: 'stix-2' }] },
  },
  {
    id: 'content-no-observables',
    title: 'STIX packages without one address, domain, URL or file hash',
    section: null,
    expect: warned('content-no-observables'),
    feed: { collections: [{ name, holds: 'no-observables' }] },
  },
  {
    id: 'content-hex',
    title: 'The blocks are bound as STIX 1.1.1 and hold it as hexadecimal text',
    section: null,
    expect: warned('content-no-observables'),
    feed: { collections: [{ name, holds: 'hex' }] },
  },
  {
    id: 'content-stale',
    title: 'The newest block is 300 days old',
    section: null,
    expect: warned('content-stale'),
    source: { ageOfThreatFeeds: 365, timeSpanOfPollSegment: 365 },
    feed: { collections: [{ name, holds: 'stale' }] },
  },
  {
    id: 'clock-skew',
    title: 'The clock of the server stands at the beginning of 2024',
    section: null,
    expect: warned('clock-skew'),
    feed: { date: 'Mon, 01 Jan 2024 00:00:00 GMT' },
  },
  {
    id: 'content-a-year',
    title: 'A year in segments of 30 days, most of them empty',
    section: null,
    expect: passed,
    source: { ageOfThreatFeeds: 365, timeSpanOfPollSegment: 30 },
  },
];
