import { failed, httpLine, neverEnds, passed, resetLine, statusLine, warned } from '../expected.ts';
import type { Answer } from '../rule.ts';
import type { Expectation, Scenario } from '../scenario.ts';
import { pollResponse, statusMessage } from '../taxii-xml.ts';
import { twoBlocks } from './poll-bodies.ts';

/** Five days of content are four blocks: two parts of two, and the request for a third that the client makes. */
const parts = { blocksPerPart: 2 };

const surplus = (id: string, title: string, expect: Expectation, answer: Answer): Scenario => ({
  id,
  title: `All parts arrive; the request for one more gets ${title}`,
  section: null,
  expect,
  feed: parts,
  rules: [{ when: { part: { atLeast: 3 } }, answer }],
});

const second = (id: string, title: string, expect: Expectation, answer: Answer): Scenario => ({
  id,
  title: `The second of two parts gets ${title}`,
  section: null,
  expect,
  feed: parts,
  rules: [{ when: { part: 2 }, answer }],
});

const rejected = (line: Parameters<typeof failed>[1]): Expectation =>
  failed('surplus-part-rejected', line);
const page = (status: number): Answer => ({
  status,
  taxii: 'no',
  contentType: 'text/html',
  body: '<h1>Error</h1>',
});

export const fulfilmentScenarios: readonly Scenario[] = [
  surplus('surplus-part-sound', 'an empty Poll_Response, as OpenTAXII sends it', passed, {
    body: pollResponse(),
  }),
  {
    ...surplus(
      'surplus-part-rejected',
      'INVALID_RESPONSE_PART, as TAXII 1.1 demands',
      rejected(statusLine('INVALID_RESPONSE_PART: MAX_PART_NUMBER=2; There is no such part.')),
      page(500),
    ),
    feed: { ...parts, surplus: 'invalid-part' },
    rules: [],
  },
  surplus(
    'surplus-part-not-found',
    'the status NOT_FOUND',
    rejected(statusLine('NOT_FOUND: There is no such result.')),
    { body: statusMessage('NOT_FOUND', { message: 'There is no such result.' }) },
  ),
  surplus('surplus-part-404', 'HTTP 404', rejected(httpLine(404)), page(404)),
  surplus(
    'surplus-part-500',
    'HTTP 500, as django-taxii-services sends it',
    rejected(httpLine(500)),
    page(500),
  ),
  surplus('surplus-part-reset', 'RST', rejected(resetLine), { steps: [{ end: 'rst' }] }),
  {
    ...surplus(
      'surplus-part-repeats',
      'the last part again, without end, as ThreatConnect does',
      failed('surplus-part-repeats', neverEnds),
      page(500),
    ),
    feed: { ...parts, surplus: 'repeats' },
    rules: [],
  },
  second('fulfilment-failed', 'HTTP 500', failed('fulfilment-failed', httpLine(500)), page(500)),
  second(
    'fulfilment-failed-not-found',
    'the status NOT_FOUND: the server forgot the result',
    failed('fulfilment-failed', statusLine('NOT_FOUND: The result has expired.')),
    { body: statusMessage('NOT_FOUND', { message: 'The result has expired.' }) },
  ),
  second(
    'fulfilment-failed-401',
    'HTTP 401',
    failed('fulfilment-failed', httpLine(401)),
    page(401),
  ),
  second(
    'fulfilment-part-empty',
    'no block although it is not the last: the client stops there and misses the rest',
    warned('fulfilment-failed'),
    {
      body: pollResponse({
        attributes: { more: 'true', result_id: 'r1', result_part_number: '2' },
      }),
    },
  ),
  {
    id: 'fulfilment-endless',
    title: 'Every part says that there is one more, with other content each time',
    section: null,
    expect: failed('fulfilment-failed', neverEnds),
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: { body: twoBlocks(undefined, { attributes: { more: 'true', result_id: 'r1' } }) },
      },
      {
        when: { message: 'Poll_Fulfillment' },
        answer: {
          body: twoBlocks('<a>part {part}</a>', { attributes: { more: 'true', result_id: 'r1' } }),
        },
      },
    ],
  },
  {
    id: 'segment-failed',
    title: 'The older half of the age works, the newer one gets FAILURE',
    section: null,
    expect: failed('segment-failed', statusLine('FAILURE: The index is being rebuilt.')),
    source: { ageOfThreatFeeds: 10, timeSpanOfPollSegment: 5 },
    rules: [
      {
        when: { message: 'Poll_Request', beginsWithin: 6 },
        answer: { body: statusMessage('FAILURE', { message: 'The index is being rebuilt.' }) },
      },
    ],
  },
  {
    id: 'segment-failed-503',
    title: 'The older half of the age works, then the server is unavailable',
    section: null,
    expect: failed('segment-failed', httpLine(503)),
    source: { ageOfThreatFeeds: 10, timeSpanOfPollSegment: 5 },
    rules: [{ when: { message: 'Poll_Request', beginsWithin: 6 }, answer: page(503) }],
  },
];
