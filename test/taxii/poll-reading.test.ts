import { describe, expect, test } from 'vitest';
import { block, NS, pollResponse, readBody } from './read-body.ts';

const stamp = (text: string): string => `<t:Timestamp_Label>${text}</t:Timestamp_Label>`;

test('a reply that ends within a character is truncated, one with a byte that is no UTF-8 malformed', () => {
  const open = `<t:Poll_Response xmlns:t="${NS}" message_id="1" in_response_to="2" collection_name="c"><!-- `;
  const euro = Buffer.from('€');
  for (const bytes of [1, 2]) {
    const body = Buffer.concat([Buffer.from(open), euro.subarray(0, bytes)]);
    expect(readBody(body).fault?.kind).toBe('truncated');
    expect(readBody(body, {}, 1)).toEqual(readBody(body));
  }
  const bad = Buffer.concat([Buffer.from(open), Buffer.of(0xe9), Buffer.from('x')]);
  expect(readBody(bad).fault?.kind).toBe('malformed');
});

describe('a Poll_Response', () => {
  test('gives its attributes, blocks, bindings and newest label', () => {
    const reading = readBody(
      pollResponse(
        `<t:Inclusive_End_Timestamp>2021-09-13T00:00:00Z</t:Inclusive_End_Timestamp><t:Record_Count partial_count="true"> 42 </t:Record_Count>` +
          block('<a/>', stamp('2021-09-08T16:31:36+00:00')) +
          block('<a/>', stamp('2021-09-08T19:00:00+02:00')) +
          block('text', '', 'urn:other'),
        'message_id="m" in_response_to="q" collection_name="feed" more="true" result_id="r" result_part_number="2"',
      ),
    );
    expect(reading.fault).toBeNull();
    expect(reading.messageFault).toBeNull();
    expect(reading.root).toEqual({ namespace: NS, name: 'Poll_Response' });
    expect(reading).toMatchObject({
      messageId: 'm',
      inResponseTo: 'q',
      status: null,
      services: null,
      collections: null,
    });
    expect(reading.poll).toMatchObject({
      collectionName: 'feed',
      more: 'true',
      resultId: 'r',
      resultPartNumber: '2',
      recordCount: 42,
      inclusiveEnd: '2021-09-13T00:00:00Z',
      blocks: 3,
      bindings: { 'urn:stix.mitre.org:xml:1.1.1': 2, 'urn:other': 1 },
      newestTimestamp: '2021-09-08T19:00:00+02:00',
    });
  });

  test('the digest tells a part that repeats from one that goes on', () => {
    const digest = (...contents: string[]) =>
      readBody(pollResponse(contents.map((each) => block(each)).join('\n '))).poll?.digest;
    expect(digest('a', 'b')).toBe(digest('a', 'b'));
    expect(digest('a', 'b')).not.toBe(digest('a', 'c'));
    expect(digest('a', 'b')).not.toBe(digest('ab'));
  });

  test('the digest does not depend on what the message around the blocks says', () => {
    const at = (id: string) =>
      readBody(
        pollResponse(block('x'), `message_id="${id}" in_response_to="2" collection_name="c"`),
      );
    expect(at('1').poll?.digest).toBe(at('2').poll?.digest);
  });

  test('a cut in the second block leaves the first counted and names the second', () => {
    const whole = pollResponse(block('one') + block('two'));
    const reading = readBody(whole.slice(0, whole.indexOf('two') + 2));
    expect(reading.fault?.kind).toBe('truncated');
    expect(reading.faultBlock).toBe(2);
    expect(reading.poll?.blocks).toBe(1);
  });

  test('junk after the root is taken on a poll and refused on a fulfilment part', () => {
    const body = `${pollResponse(block('x'))}junk`;
    const poll = readBody(body);
    expect(poll.fault).toBeNull();
    expect(poll.trailingFault?.clientText).toMatch(/^Extra content at the end of the document/);
    const part = readBody(body, { asked: 'fulfilment' });
    expect(part.fault?.clientText).toBe(poll.trailingFault?.clientText);
  });

  test('a prefix that nothing binds is taken on a poll', () => {
    const reading = readBody(pollResponse(block('<z:a z:b="1"/>')));
    expect(reading.fault).toBeNull();
    expect(reading.poll?.blocks).toBe(1);
  });

  test('any prefix, or none, is one', () => {
    const body = pollResponse(block('x'));
    expect(
      readBody(body.replaceAll('t:', '').replace('xmlns:t=', 'xmlns=').replace('xmlns', 'xmlns'))
        .root?.name,
    ).toBe('Poll_Response');
    expect(
      readBody(body.replaceAll('t:', 'taxii_11:').replace('xmlns:t=', 'xmlns:taxii_11=')).poll
        ?.blocks,
    ).toBe(1);
  });
});

describe('encodings', () => {
  const text = pollResponse(
    block('caf\u00e9', stamp('2021-09-08T16:31:36Z')),
    'message_id="1" in_response_to="2" collection_name="caf\u00e9"',
  );
  const declared = (name: string): string => `<?xml version="1.0" encoding="${name}"?>\n${text}`;
  const little = Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le');
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(declared('UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${declared('utf-8')}`)],
    ['none declared', Buffer.from(text)],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
    ['UTF-16 little end', little],
    ['UTF-16 big end', Buffer.from(little).swap16()],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16'), 'utf16le')],
  ])('%s is read as the client reads it, in one piece and byte by byte', (_name, bytes) => {
    for (const size of [1 << 20, 1]) {
      const reading = readBody(bytes, {}, size);
      expect(reading.fault).toBeNull();
      expect(reading.poll).toMatchObject({
        collectionName: 'caf\u00e9',
        blocks: 1,
        newestTimestamp: '2021-09-08T16:31:36Z',
      });
      expect(reading.bytes).toBe(bytes.length);
    }
  });
});
