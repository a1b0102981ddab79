import { expect, test } from 'vitest';
import { predictClient } from '../../src/esa/predict-client.ts';
import type { Reading, StatusMessage, XmlFault } from '../../src/taxii/reading.ts';
import { reading, replied } from './cases.ts';

const text = (part: Partial<Reading>, dialect: 'py27' | 'py3' = 'py27', header = '1.1'): string => {
  const headers = [['X-TAXII-Content-Type', `urn:taxii.mitre.org:message:xml:${header}`] as const];
  const outcome = predictClient(replied({ headers }, { dialect, reading: reading(part) }));
  return outcome.ok ? 'ok' : `${outcome.class}: ${outcome.text}`;
};
const ns = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';
const root = (name: string, namespace: string | null = ns) => ({ root: { namespace, name } });
const xml = (kind: XmlFault['kind'], clientText: string | null): XmlFault => ({
  kind,
  line: 2,
  column: 7,
  problem: 'x',
  clientText,
});

test('a Poll_Response passes', () => {
  expect(text({})).toBe('ok');
});

test.each([
  [root('html', null), 'leaked: Unsupported namespace: None'],
  [root('a', 'urn:x'), 'leaked: Unsupported namespace: urn:x'],
  [
    root('Poll_Response', 'http://taxii.mitre.org/messages/taxii_xml_binding-1'),
    "client: Response TAXII version 'urn:taxii.mitre.org:message:xml:1.0' does not match request version 'urn:taxii.mitre.org:message:xml:1.1'",
  ],
  [root('Discovery_Response'), "leaked: 'DiscoveryResponse' object is not iterable"],
  [
    root('Collection_Information_Response'),
    "leaked: 'CollectionInformationResponse' object is not iterable",
  ],
  [root('Inbox_Message'), "leaked: 'InboxMessage' object is not iterable"],
  [root('Foo'), 'leaked: Unknown message_type: Foo'],
  [
    { messageFault: 'Element "./@collection_name" is required' },
    'leaked: Element "./@collection_name" is required',
  ],
])('another root or a broken message: %j', (part, expected) => {
  expect(text(part)).toBe(expected);
});

test('a root that the client refuses comes before the XML that follows it', () => {
  expect(text({ ...root('html', null), fault: xml('malformed', 'x (line 1)') })).toBe(
    'leaked: Unsupported namespace: None',
  );
});

test('where a message and its XML are broken, the message was met first', () => {
  const fault = xml('truncated', "expected '>', line 2, column 7 (line 2)");
  const messageFault = 'timestamp_label.tzinfo must not be None!';
  expect(text({ fault, messageFault })).toBe(`leaked: ${messageFault}`);
});

test('Python 3 words two of the faults of a message in its own way', () => {
  expect(text({ messageFault: '__init__() takes at least 3 arguments (9 given)' }, 'py3')).toBe(
    "leaked: PollResponse.__init__() missing 1 required positional argument: 'in_response_to'",
  );
  expect(
    text({ messageFault: "int() argument must be a string or a number, not 'NoneType'" }, 'py3'),
  ).toBe(
    "leaked: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
  );
});

test('an empty body under gzip: the file that Python 2 names is not known of the appliance', () => {
  const headers = [
    ['X-TAXII-Content-Type', 'urn:taxii.mitre.org:message:xml:1.1'],
    ['Content-Encoding', 'gzip'],
  ] as const;
  const empty = reading({ root: null, fault: xml('empty', 'no element found (line 0)') });
  expect(predictClient(replied({ headers }, { reading: empty }))).toMatchObject({
    text: 'no element found (line 0)',
    basis: 'inferred',
  });
});

test('XML faults: the words of libxml2, with a file name under Python 3', () => {
  const words = 'Document is empty, line 1, column 1 (line 1)';
  expect(text({ root: null, fault: xml('not-xml', words) })).toBe(`xml: ${words}`);
  expect(text({ root: null, fault: xml('not-xml', words) }, 'py3')).toBe(
    'xml: Document is empty, line 1, column 1 (<string>, line 1)',
  );
  expect(text({ root: null, fault: xml('empty', 'no element found (line 0)') }, 'py3')).toBe(
    'xml: no element found (line 0)',
  );
});

test('XML faults whose words are not known are inferred', () => {
  const input = replied({}, { reading: reading({ fault: xml('truncated', null) }) });
  expect(predictClient(input)).toEqual({
    ok: false,
    class: 'xml',
    text: 'Extra content at the end of the document, line 2, column 7 (line 2)',
    basis: 'inferred',
  });
});

test('a header of version 1.0 over a message of 1.1', () => {
  expect(text(root('Status_Message'), 'py27', '1.0')).toBe(
    `leaked: {${ns}}Status_Message != {http://taxii.mitre.org/messages/taxii_xml_binding-1}Status_Message`,
  );
  expect(text(root('Collection_Information_Response'), 'py27', '1.0')).toBe(
    'leaked: Unknown message_type: Collection_Information_Response',
  );
  expect(text({}, 'py27', '1.0')).toBe('ok');
});

type Pairs = readonly (readonly [string, string])[];
const status = (
  type: string | null,
  message: string | null,
  details: Pairs = [],
  headers: Pairs = [],
): Partial<Reading> => {
  const named = (pairs: Pairs) => pairs.map(([name, value]) => ({ name, value }));
  const message_: StatusMessage = {
    type,
    message,
    details: named(details),
    extendedHeaders: named(headers),
  };
  return { ...root('Status_Message'), status: message_ };
};
const wait = ['ESTIMATED_WAIT', '300'] as const;
const result = ['RESULT_ID', 'r1'] as const;
const push = ['WILL_PUSH', 'false'] as const;
const unicode = (what: string): string =>
  `leaked: 'ascii' codec can't encode ${what}: ordinal not in range(128)`;

// Recorded from cabby 0.1.20 on Python 2.7.18.
test.each<[Partial<Reading>, string]>([
  [
    status('NOT_FOUND', 'The requested collection could not be found'),
    'status-message: NOT_FOUND: The requested collection could not be found',
  ],
  [status('NOT_FOUND', 'm', [['ITEM', 'colX']]), 'status-message: NOT_FOUND: ITEM=colX; m'],
  [
    status('NOT_FOUND', 'm', [
      ['ITEM', 'a'],
      ['ITEM', 'b'],
    ]),
    'status-message: NOT_FOUND: ITEM=b; m',
  ],
  [
    status('NOT_FOUND', 'm', [['ITEM', 'c']], [['h', 'v']]),
    'status-message: NOT_FOUND: ITEM=c; h=v; m',
  ],
  [status('UNAUTHORIZED', null), 'status-message: UNAUTHORIZED: '],
  [status('UNAUTHORIZED', ''), 'status-message: UNAUTHORIZED: '],
  [status(null, 'm'), "leaked: 'status_type'"],
  [status('', 'm'), 'status-message: : m'],
  [status('urn:x:y', 'm'), 'status-message: urn:x:y: m'],
  [status('SUCCESS', 'm', [['A', 'b']]), "leaked: 'NoneType' object is not iterable"],
  [status('RETRY', 'm', [['ESTIMATED_WAIT', '007']]), 'status-message: RETRY: ESTIMATED_WAIT=7; m'],
  [status('RETRY', 'm', [['ESTIMATED_WAIT', '-7']]), 'status-message: RETRY: ESTIMATED_WAIT=-7; m'],
  [
    status('RETRY', 'm', [['ESTIMATED_WAIT', '60.5']]),
    "leaked: invalid literal for int() with base 10: '60.5'",
  ],
  [
    status('PENDING', 'm', [wait, result, push]),
    'status-message: PENDING: ESTIMATED_WAIT=300, WILL_PUSH=False, RESULT_ID=r1; m',
  ],
  [
    status('PENDING', 'm', [['WILL_PUSH', 'True'], result, wait]),
    'status-message: PENDING: ESTIMATED_WAIT=300, WILL_PUSH=True, RESULT_ID=r1; m',
  ],
  [
    status('PENDING', 'm'),
    "leaked: status_detail['ESTIMATED_WAIT'] is not allowed to be None and the provided value was None",
  ],
  [
    status('PENDING', 'm', [wait, push]),
    "leaked: status_detail['RESULT_ID'] is not allowed to be None and the provided value was None",
  ],
  [
    status('INVALID_RESPONSE_PART', 'm', [['MAX_PART_NUMBER', '3']]),
    'status-message: INVALID_RESPONSE_PART: MAX_PART_NUMBER=3; m',
  ],
  [
    status('INVALID_RESPONSE_PART', 'm'),
    "leaked: status_detail['MAX_PART_NUMBER'] is not allowed to be None and the provided value was None",
  ],
  [
    status('UNSUPPORTED_CONTENT', 'm', [['SUPPORTED_CONTENT', 'urn:a']]),
    'status-message: UNSUPPORTED_CONTENT: SUPPORTED_CONTENT=urn:a; m',
  ],
  [
    status('UNSUPPORTED_CONTENT', 'm', [
      ['SUPPORTED_CONTENT', 'urn:a'],
      ['SUPPORTED_CONTENT', 'urn:b'],
    ]),
    'status-message: UNSUPPORTED_CONTENT: SUPPORTED_CONTENT=[<libtaxii.messages_11.ContentBinding object at 0x…>, <libtaxii.messages_11.ContentBinding object at 0x…>]; m',
  ],
  [
    status('UNSUPPORTED_MESSAGE', 'm', [
      ['SUPPORTED_BINDING', 'urn:a'],
      ['SUPPORTED_BINDING', 'urn:b'],
    ]),
    "status-message: UNSUPPORTED_MESSAGE: SUPPORTED_BINDING=['urn:a', 'urn:b']; m",
  ],
  [
    status('FAILURE', 'm', [
      ['X', "it's"],
      ['X', 'b"c'],
      ['X', 'a\'b"c'],
      ['X', 't\tn\nb\\'],
    ]),
    String.raw`status-message: FAILURE: X=["it's", 'b"c', 'a\'b"c', 't\tn\nb\\']; m`,
  ],
  [
    status('FAILURE', 'm', [
      ['A', '1'],
      ['B', '2'],
      ['C', '3'],
    ]),
    'status-message: FAILURE: A=1, C=3, B=2; m',
  ],
  [status('FAILURE', 'm', [['A', '']]), 'status-message: FAILURE: A=None; m'],
  [
    status(
      'FAILURE',
      'm',
      [],
      [
        ['h1', 'v1'],
        ['h2', 'v2'],
      ],
    ),
    'status-message: FAILURE: h2=v2, h1=v1; m',
  ],
  [status('FAILURE', 'm', [['A', '1']], [['h1', 'v1']]), 'status-message: FAILURE: A=1; h1=v1; m'],
  [
    status(
      'FAILURE',
      'm',
      [],
      [
        ['h', 'v1'],
        ['h', 'v2'],
      ],
    ),
    'status-message: FAILURE: h=v2; m',
  ],
  [status('FAILURE', 'a\n  b\n'), 'status-message: FAILURE: a\n  b\n'],
  [status('FAILURE', '  '), 'status-message: FAILURE:   '],
  [status('FAILURE', 'café è chiuso'), unicode(String.raw`character u'\xe9' in position 3`)],
  [status('FAILURE', 'ab éèê cd'), unicode('characters in position 3-5')],
  [status('FAILURE', '€5'), unicode(String.raw`character u'\u20ac' in position 0`)],
  [status('FAILURE', 'x 😀 y'), unicode(String.raw`character u'\U0001f600' in position 2`)],
  [
    status('NOT_FOUND', 'café', [['ITEM', 'c']]),
    unicode(String.raw`character u'\xe9' in position 11`),
  ],
  [status('FAILURE', 'm', [['X', 'é']]), unicode(String.raw`character u'\xe9' in position 0`)],
  [status('FAILURE', 'm', [], [['h', 'é']]), unicode(String.raw`character u'\xe9' in position 2`)],
])('a Status_Message: %j', (part, expected) => {
  expect(text(part)).toBe(expected);
});

// Recorded from cabby 0.1.23 on Python 3.11.
test.each<[Partial<Reading>, string]>([
  [
    status('NOT_FOUND', 'm', [['ITEM', 'colX']]),
    'status-message: Server Error: NOT_FOUND: ITEM=colX; m',
  ],
  [
    status('PENDING', 'm', [push, result, wait]),
    'status-message: Server Error: PENDING: WILL_PUSH=False, RESULT_ID=r1, ESTIMATED_WAIT=300; m',
  ],
  [
    status('FAILURE', 'm', [
      ['C', '1'],
      ['B', '2'],
      ['A', '3'],
    ]),
    'status-message: Server Error: FAILURE: C=1, B=2, A=3; m',
  ],
  [status('FAILURE', 'café'), 'status-message: Server Error: FAILURE: café'],
  [
    status('FAILURE', 'm', [
      ['X', 'é'],
      ['X', 'b'],
    ]),
    "status-message: Server Error: FAILURE: X=['é', 'b']; m",
  ],
])('a Status_Message under Python 3: %j', (part, expected) => {
  expect(text(part, 'py3')).toBe(expected);
});
