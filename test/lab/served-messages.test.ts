import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { bodyOf, daysAgo, requestText, talk, talkTls, whole } from './exchange.ts';

const namespace = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';

/** Local name of the root element; throws what a strict parser throws. */
const rootOf = (xml: string): { name: string; attributes: Record<string, string> } => {
  let root: { name: string; attributes: Record<string, string> } | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, one]) => [key, one.value]),
    );
    root ??= { name: tag.uri === namespace ? tag.local : `${tag.uri} ${tag.local}`, attributes };
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root!;
};

const sound = scenarios.filter(
  ({ id, needs }) =>
    (id.startsWith('healthy') || id.startsWith('vendor-') || id.startsWith('content-')) &&
    needs === undefined,
);

describe('messages that the lab serves', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({
      ids: [
        ...sound.map(({ id }) => id),
        'taxii-failure',
        'surplus-part-rejected',
        'surplus-part-repeats',
      ],
    });
  });
  afterAll(() => lab.close());

  const send = async (id: string, body: string, path?: string): Promise<string> => {
    const { source, scenario, port } = lab.get(id);
    const login = source['credentials'] as { username: string; password: string } | undefined;
    const text = requestText({
      path: path ?? String(source['pollingPath']),
      body,
      headers: login
        ? {
            Authorization: `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`,
          }
        : {},
    });
    const seen =
      scenario.tls === 'plain'
        ? await talk(port, text, { done: whole })
        : await talkTls(lab.get(id), text, { done: whole });
    return bodyOf(seen.bytes);
  };
  const open = `xmlns:t="${namespace}" message_id="4711"`;
  const request = (name: string, attributes = '', inner = ''): string =>
    `<t:${name} ${open} ${attributes}>${inner}</t:${name}>`;
  const poll = (collection: string, days = 30): string =>
    request(
      'Poll_Request',
      `collection_name="${collection}"`,
      `<t:Exclusive_Begin_Timestamp>${daysAgo(days)}</t:Exclusive_Begin_Timestamp><t:Poll_Parameters/>`,
    );

  test.each(sound.filter(({ expect: { code } }) => code === null).map(({ id }) => id))(
    '%s gives a well-formed Poll_Response',
    async (id) => {
      const collection = String(lab.get(id).source['collectionName']);
      const { name, attributes } = rootOf(await send(id, poll(collection)));
      expect(name).toBe('Poll_Response');
      expect(attributes).toMatchObject({ in_response_to: '4711', collection_name: collection });
      expect(attributes['message_id']).toBeTruthy();
    },
  );

  test('discovery leads to the list, and the list to the poll service', async () => {
    const discovery = await send('healthy', request('Discovery_Request'), '/taxii/discovery/');
    expect(rootOf(discovery).name).toBe('Discovery_Response');
    const list = /COLLECTION_MANAGEMENT[^]*?<taxii_11:Address>([^<]*)</.exec(discovery)?.[1] ?? '';
    const collections = await send(
      'healthy',
      request('Collection_Information_Request'),
      new URL(list).pathname,
    );
    expect(rootOf(collections).name).toBe('Collection_Information_Response');
    const address = /<taxii_11:Polling_Service>[^]*?<taxii_11:Address>([^<]*)</.exec(
      collections,
    )?.[1];
    expect(address).toBe(`https://localhost:${lab.get('healthy').port}/taxii/poll/`);
  });

  test('content of each kind that an appliance can use', async () => {
    const body = await send('healthy-open', poll('phishing-urls'));
    for (const kind of [
      'Address_Value',
      'DomainNameObj:Value',
      'URIObj:Value',
      'Simple_Hash_Value',
    ])
      expect(body).toContain(kind);
    const times = [...body.matchAll(/<taxii_11:Timestamp_Label>([^<]*)</g)].map(([, time]) =>
      Date.parse(time!),
    );
    expect(times).toHaveLength(24);
    expect(times.every((time) => time <= Date.now() && time > Date.now() - 30 * 86_400_000)).toBe(
      true,
    );
  });

  test('parts that together are the whole', async () => {
    const whole5 = [
      ...(await send('healthy-open', poll('phishing-urls'))).matchAll(/id="lab:package-(\d+)"/g),
    ].map(([, number]) => number);
    const seen: (string | undefined)[] = [];
    let body = await send('healthy', poll('phishing-urls'));
    for (let number = 2; body.includes('Content_Block'); number += 1) {
      seen.push(...[...body.matchAll(/id="lab:package-(\d+)"/g)].map(([, one]) => one));
      const id = /result_id="([^"]*)"/.exec(body)?.[1];
      body = await send(
        'healthy',
        request(
          'Poll_Fulfillment',
          `collection_name="phishing-urls" result_id="${id}" result_part_number="${number}"`,
        ),
      );
      rootOf(body);
    }
    expect(seen).toEqual(whole5);
  });

  test('a part beyond the end is refused, or repeated, as the scenario says', async () => {
    const first = await send('surplus-part-rejected', poll('phishing-urls', 5));
    const id = /result_id="([^"]*)"/.exec(first)?.[1];
    const fulfilment = request(
      'Poll_Fulfillment',
      `collection_name="phishing-urls" result_id="${id}" result_part_number="3"`,
    );
    expect(await send('surplus-part-rejected', fulfilment)).toContain(
      'status_type="INVALID_RESPONSE_PART"',
    );
    expect(await send('surplus-part-repeats', fulfilment)).toContain('Content_Block');
  });

  test('the Status_Message names the request that it answers', async () => {
    const { name, attributes } = rootOf(await send('taxii-failure', poll('phishing-urls')));
    expect(name).toBe('Status_Message');
    expect(attributes).toMatchObject({ in_response_to: '4711', status_type: 'FAILURE' });
  });
});
