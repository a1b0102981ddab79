import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  collectionInformationRequest,
  discoveryRequest,
  pollFulfillment,
  pollRequest,
  type PollFulfillmentOptions,
  type PollRequestOptions,
} from '../../src/taxii/messages.ts';

/** Recorded from libtaxii 1.1.119 by test/interop/record-requests.py. */
const samples = JSON.parse(
  readFileSync(new URL('fixtures/requests.json', import.meta.url), 'utf8'),
) as {
  readonly kind: 'poll' | 'fulfillment' | 'discovery' | 'collections';
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly xml: string;
}[];

const build = {
  poll: pollRequest,
  fulfillment: pollFulfillment,
  discovery: discoveryRequest,
  collections: collectionInformationRequest,
};

describe('requests are byte for byte those of the client', () => {
  test.each(samples)('$kind: $name', ({ kind, options, xml }) => {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null));
    const written = build[kind](given as unknown as PollRequestOptions & PollFulfillmentOptions);
    expect(written).toBe(xml);
  });
});
