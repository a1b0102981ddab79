import { describe, expect, test } from 'vitest';
import { NS, readBody } from './read-body.ts';

const message = (
  name: string,
  inner: string,
  attributes = 'message_id="1" in_response_to="2"',
): string => `<?xml version="1.0"?><x:${name} xmlns:x="${NS}" ${attributes}>${inner}</x:${name}>`;

describe('small messages', () => {
  test('a Status_Message gives type, details, extended headers and message', () => {
    const reading = readBody(
      message(
        'Status_Message',
        `<x:Extended_Headers><x:Extended_Header name="urn:h">v</x:Extended_Header></x:Extended_Headers>` +
          `<x:Status_Detail><x:Detail name="ITEM">col &amp; x</x:Detail><x:Detail name="B">2</x:Detail></x:Status_Detail><x:Message>not <![CDATA[<found>]]></x:Message>`,
        'message_id="1" in_response_to="2" status_type="NOT_FOUND"',
      ),
    );
    expect(reading.status).toEqual({
      type: 'NOT_FOUND',
      details: [
        { name: 'ITEM', value: 'col & x' },
        { name: 'B', value: '2' },
      ],
      extendedHeaders: [{ name: 'urn:h', value: 'v' }],
      message: 'not <found>',
    });
    expect(reading.messageFault).toBeNull();
    expect(reading.poll).toBeNull();
  });

  test('no message is null, an empty one is empty', () => {
    const attributes = 'message_id="1" in_response_to="2" status_type="UNAUTHORIZED"';
    expect(readBody(message('Status_Message', '', attributes)).status?.message).toBeNull();
    expect(readBody(message('Status_Message', '<x:Message/>', attributes)).status?.message).toBe(
      '',
    );
  });

  test('a Discovery_Response gives its services', () => {
    const body = message(
      'Discovery_Response',
      `<x:Service_Instance service_type="POLL" service_version="urn:taxii.mitre.org:services:1.1" available="true"><x:Protocol_Binding>urn:p</x:Protocol_Binding>` +
        `<x:Address> https://h/poll/ </x:Address><x:Message_Binding>urn:m</x:Message_Binding></x:Service_Instance>` +
        `<x:Service_Instance service_type="INBOX" service_version="v"><x:Protocol_Binding>p</x:Protocol_Binding><x:Address>a</x:Address></x:Service_Instance>`,
    );
    const reading = readBody(body, { asked: 'discovery' });
    expect(reading.services).toEqual([
      {
        type: 'POLL',
        version: 'urn:taxii.mitre.org:services:1.1',
        available: true,
        protocolBinding: 'urn:p',
        address: 'https://h/poll/',
        messageBindings: ['urn:m'],
      },
      {
        type: 'INBOX',
        version: 'v',
        available: null,
        protocolBinding: 'p',
        address: 'a',
        messageBindings: [],
      },
    ]);
    expect(reading.messageFault).toBeNull();
    expect(readBody(body).messageFault).toBe("'DiscoveryResponse' object is not iterable");
    expect(readBody(body).messageFaultClass).toBe('TypeError');
  });

  test('a Collection_Information_Response gives its collections', () => {
    const body = message(
      'Collection_Information_Response',
      `<x:Collection collection_name="feed" available="false"><x:Description>all of it</x:Description><x:Collection_Volume>7</x:Collection_Volume>` +
        `<x:Content_Binding binding_id="urn:stix.mitre.org:xml:1.1.1"/><x:Polling_Service><x:Protocol_Binding>urn:p</x:Protocol_Binding><x:Address>https://h/p</x:Address>` +
        `<x:Message_Binding>urn:m</x:Message_Binding></x:Polling_Service></x:Collection>`,
    );
    expect(readBody(body, { asked: 'collections' }).collections).toEqual([
      {
        name: 'feed',
        type: 'DATA_FEED',
        available: false,
        description: 'all of it',
        volume: 7,
        contentBindings: ['urn:stix.mitre.org:xml:1.1.1'],
        pollingServices: [{ address: 'https://h/p', protocolBinding: 'urn:p' }],
      },
    ]);
  });

  test('a message beyond the bounds is not handed out in part', () => {
    const body = message(
      'Collection_Information_Response',
      `<x:Collection collection_name="c"><x:Description/></x:Collection>`.repeat(120_000),
    );
    const reading = readBody(body, { asked: 'collections' });
    expect(reading.fault).toBeNull();
    expect(reading.collections).toBeNull();
  });
});
