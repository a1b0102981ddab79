import {
  type LogLine,
  clientLine,
  failed,
  invalidResponse,
  leakedLine,
  noElement,
  passed,
  warned,
  xmlLine,
} from '../expected.ts';
import type { Code } from '../../diagnosis/catalogue.ts';
import type { DocumentSection } from '../../engine/code-info.ts';
import type { Reply } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { message, statusMessage } from '../taxii-xml.ts';
import { twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const wrong = (
  id: string,
  title: string,
  code: Code,
  line: LogLine,
  answer: Reply,
  section: DocumentSection | null = null,
): Scenario => pollReply(id, title, failed(code, line), answer, section);

const fine = (id: string, title: string, answer: Reply): Scenario =>
  pollReply(id, title, passed, answer);

const html = '<html><head><title>Welcome</title></head><body>Please sign in.</body></html>';
const without = (attribute: RegExp): string => twoBlocks().replace(attribute, '');
const invalid = (id: string, title: string, text: string, body: string): Scenario =>
  wrong(id, title, 'taxii-invalid-message', leakedLine(text), { body });

const headerScenarios: readonly Scenario[] = [
  wrong('not-taxii', 'HTTP 200 with a web page and no TAXII header', 'not-taxii', invalidResponse, {
    taxii: 'no',
    contentType: 'text/html',
    body: html,
  }),
  wrong(
    'not-taxii-empty',
    'HTTP 200 with an empty body and no TAXII header',
    'not-taxii',
    invalidResponse,
    { taxii: 'no', body: '' },
  ),
  wrong('not-taxii-json', 'HTTP 200 with JSON and no TAXII header', 'not-taxii', invalidResponse, {
    taxii: 'no',
    contentType: 'application/json',
    body: '{"status":"ok"}',
  }),
  wrong(
    'not-taxii-good-body',
    'A good Poll_Response whose TAXII headers a gateway dropped',
    'not-taxii',
    invalidResponse,
    { taxii: 'no', body: twoBlocks() },
  ),
  wrong(
    'not-taxii-header-empty',
    'X-TAXII-Content-Type is there and empty',
    'not-taxii',
    invalidResponse,
    { taxii: '', body: twoBlocks() },
  ),
  wrong(
    'taxii-version-mismatch',
    'A TAXII 1.0 server: header and namespace of 1.0',
    'taxii-version-mismatch',
    clientLine(
      "Response TAXII version 'urn:taxii.mitre.org:message:xml:1.0' does not match request version 'urn:taxii.mitre.org:message:xml:1.1'",
    ),
    {
      taxii: 'urn:taxii.mitre.org:message:xml:1.0',
      body: twoBlocks().replace('xml_binding-1.1"', 'xml_binding-1"'),
    },
  ),
  wrong(
    'taxii-version-mismatch-unknown',
    'X-TAXII-Content-Type names something else',
    'taxii-version-mismatch',
    leakedLine('Unsupported X-TAXII-Content-Type: application/xml'),
    { taxii: 'application/xml', body: twoBlocks() },
  ),
  wrong(
    'taxii-version-mismatch-case',
    'X-TAXII-Content-Type in upper case: it is compared letter by letter',
    'taxii-version-mismatch',
    leakedLine('Unsupported X-TAXII-Content-Type: URN:TAXII.MITRE.ORG:MESSAGE:XML:1.1'),
    { taxii: 'URN:TAXII.MITRE.ORG:MESSAGE:XML:1.1', body: twoBlocks() },
  ),
  wrong(
    'taxii-version-mismatch-status',
    'X-TAXII-Content-Type says 1.0, the Status_Message is of 1.1',
    'taxii-version-mismatch',
    leakedLine(
      '{http://taxii.mitre.org/messages/taxii_xml_binding-1.1}Status_Message != {http://taxii.mitre.org/messages/taxii_xml_binding-1}Status_Message',
    ),
    {
      taxii: 'urn:taxii.mitre.org:message:xml:1.0',
      body: statusMessage('FAILURE', { message: 'No.' }),
    },
  ),
  wrong(
    'taxii-version-mismatch-json',
    'X-TAXII-Content-Type of the JSON binding that the client knows as well, around XML',
    'taxii-version-mismatch',
    leakedLine('No JSON object could be decoded'),
    { taxii: 'urn:cert.europa.eu:message:json:1.0', body: twoBlocks() },
  ),
  pollReply(
    'header-says-1-0',
    'X-TAXII-Content-Type says 1.0, the Poll_Response is of 1.1: the client takes it',
    warned('taxii-version-mismatch'),
    { taxii: 'urn:taxii.mitre.org:message:xml:1.0', body: twoBlocks() },
  ),
  fine('header-with-blanks', 'X-TAXII-Content-Type with blanks around it', {
    taxii: '  urn:taxii.mitre.org:message:xml:1.1  ',
    body: twoBlocks(),
  }),
  fine('content-type-wrong', 'Content-Type text/plain around a good Poll_Response', {
    contentType: 'text/plain',
    body: twoBlocks(),
  }),
  fine('content-type-missing', 'No Content-Type', { contentType: '', body: twoBlocks() }),
];

const xmlScenarios: readonly Scenario[] = [
  wrong(
    'xml-malformed',
    'An end tag that does not fit its start tag',
    'xml-malformed',
    xmlLine('Opening and ending tag mismatch: a line 2 and b, line 2, column 995 (line 2)'),
    { body: twoBlocks('<a>x</b>') },
  ),
  wrong(
    'xml-malformed-ampersand',
    'A raw & in a URL',
    'xml-malformed',
    xmlLine("EntityRef: expecting ';', line 2, column 1019 (line 2)"),
    { body: twoBlocks('<a>http://bad.example.org/?a=1&b=2</a>') },
  ),
  wrong(
    'xml-malformed-ampersand-blank',
    'A raw & followed by a blank',
    'xml-malformed',
    xmlLine('xmlParseEntityRef: no name, line 2, column 996 (line 2)'),
    { body: twoBlocks('<a>this & that</a>') },
  ),
  wrong(
    'xml-malformed-control',
    'A control character',
    'xml-malformed',
    xmlLine('PCDATA invalid Char value 11, line 2, column 991 (line 2)'),
    { body: twoBlocks('<a>x\u000by</a>') },
  ),
  wrong(
    'xml-malformed-nul',
    'A NUL byte',
    'xml-malformed',
    xmlLine('Char 0x0 out of allowed range, line 2, column 991 (line 2)'),
    { body: twoBlocks('<a>x\u0000y</a>') },
  ),
  wrong(
    'xml-malformed-utf-8',
    'Latin-1 bytes in a reply that says UTF-8',
    'xml-malformed',
    xmlLine(
      'Input is not proper UTF-8, indicate encoding !\nBytes: 0xE9 0x20 0x6E 0x6F, line 2, column 993 (line 2)',
    ),
    { body: twoBlocks('<a>caf\u00e9 noir</a>'), charset: 'latin1' },
  ),
  wrong(
    'xml-malformed-not-xml',
    'The TAXII header, and a body that is no XML',
    'xml-malformed',
    xmlLine('Document is empty, line 1, column 1 (line 1)'),
    { body: 'abc' },
  ),
  wrong(
    'xml-malformed-json',
    'The TAXII header, and JSON',
    'xml-malformed',
    xmlLine('Document is empty, line 1, column 1 (line 1)'),
    { body: '{"objects":[]}' },
  ),
  wrong(
    'xml-malformed-blank',
    'The TAXII header, and nothing but line ends',
    'xml-malformed',
    xmlLine('Extra content at the end of the document, line 3, column 1 (line 3)'),
    { body: '\n\n' },
  ),
  wrong(
    'xml-malformed-declaration',
    'A blank line before the XML declaration',
    'xml-malformed',
    xmlLine('XML declaration allowed only at the start of the document, line 2, column 6 (line 2)'),
    { body: `\n${twoBlocks()}` },
  ),
  wrong(
    'xml-malformed-attribute-twice',
    'The same attribute twice',
    'xml-malformed',
    xmlLine('Attribute b redefined, line 2, column 1001 (line 2)'),
    { body: twoBlocks('<a b="1" b="2"/>') },
  ),
  wrong(
    'xml-malformed-encoding',
    'The XML declaration names an encoding that nobody knows',
    'xml-malformed',
    xmlLine('Unsupported encoding x-klingon, line 1, column 41 (line 1)'),
    { body: twoBlocks().replace('UTF-8', 'x-klingon') },
  ),
  wrong(
    'xml-undefined-entity-attribute',
    'An undeclared entity in an attribute',
    'xml-undefined-entity',
    noElement,
    { body: twoBlocks('<a b="x&copy;y"/>') },
    'xml-no-element',
  ),
  wrong(
    'xml-undefined-entity-message',
    'An undeclared entity in the text of a Status_Message',
    'xml-undefined-entity',
    noElement,
    { body: statusMessage('FAILURE', { message: 'x' }).replace('>x<', '>a&nbsp;b<') },
    'xml-no-element',
  ),
  fine('xml-junk-after-root', 'Junk after the root element, which the client never reads', {
    body: `${twoBlocks()}\n<junk`,
  }),
  fine('xml-byte-order-mark', 'A byte order mark before the XML', { body: `\ufeff${twoBlocks()}` }),
  fine('xml-latin-1', 'Latin-1, declared as such', {
    body: twoBlocks('<a>caf\u00e9</a>').replace('UTF-8', 'ISO-8859-1'),
    charset: 'latin1',
  }),
  fine('xml-utf-16', 'UTF-16 with a byte order mark, declared as such', {
    body: `\ufeff${twoBlocks().replace('UTF-8', 'UTF-16')}`,
    charset: 'utf16le',
  }),
  fine('xml-internal-entity', 'A document type with an entity of its own', {
    body: twoBlocks('<a>&lab;</a>').replace(
      '?>\n',
      '?>\n<!DOCTYPE taxii_11:Poll_Response [<!ENTITY lab "text">]>\n',
    ),
  }),
  fine('xml-default-namespace', 'TAXII as default namespace, no prefix', {
    body: twoBlocks().replaceAll('taxii_11:', '').replace('xmlns:taxii_11', 'xmlns'),
  }),
  fine('xml-unbound-prefix', 'A prefix in the content that nothing binds: the client takes it', {
    body: twoBlocks('<lost:a>x</lost:a>'),
  }),
];

const messageScenarios: readonly Scenario[] = [
  invalid(
    'taxii-invalid-message',
    'A Poll_Response without collection_name',
    'Element "./@collection_name" is required',
    without(/ collection_name="[^"]*"/),
  ),
  invalid(
    'message-id-missing',
    'A Poll_Response without message_id',
    'Element "/taxii_11:*/@message_id" is required',
    without(/ message_id="[^"]*"/),
  ),
  invalid(
    'in-response-to-missing',
    'A Poll_Response without in_response_to',
    '__init__() takes at least 3 arguments (10 given)',
    without(/ in_response_to="[^"]*"/),
  ),
  wrong(
    'status-in-response-to-missing',
    'A Status_Message FAILURE without in_response_to',
    'taxii-invalid-message',
    leakedLine('__init__() takes at least 3 arguments (6 given)'),
    { body: statusMessage('FAILURE').replace(/ in_response_to="[^"]*"/, '') },
  ),
  invalid(
    'status-type-missing',
    'A Status_Message without status_type',
    "'status_type'",
    statusMessage('FAILURE').replace(/ status_type="[^"]*"/, ''),
  ),
  invalid(
    'content-binding-missing',
    'A Content_Block without Content_Binding',
    'Element "./taxii_11:Content_Binding" is required',
    without(/<taxii_11:Content_Binding[^>]*>/),
  ),
  invalid(
    'timestamp-without-zone',
    'A Timestamp_Label without a time zone',
    'timestamp_label.tzinfo must not be None!',
    twoBlocks().replace('{recent}', '2026-01-02T03:04:05'),
  ),
  invalid(
    'timestamp-unreadable',
    'A Timestamp_Label that is no time',
    'Unknown string format: yesterday-ish',
    twoBlocks().replace('{recent}', 'yesterday-ish'),
  ),
  invalid(
    'more-without-result-id',
    'more="true" without result_id: the blocks arrive, then the poll fails',
    'result_id is not allowed to be None and the provided value was None',
    twoBlocks(undefined, { attributes: { more: 'true' } }),
  ),
  invalid(
    'namespace-unknown',
    'The root element is in a namespace nobody knows',
    'Unsupported namespace: urn:x',
    '<Poll_Response xmlns="urn:x" message_id="1" in_response_to="{id}" collection_name="{collection}"/>',
  ),
  invalid(
    'namespace-missing',
    'HTML with the TAXII header: the root element is in no namespace',
    'Unsupported namespace: None',
    html,
  ),
  fine('more-is-1', 'more="1", legal for an XML boolean: the client reads it as false', {
    body: twoBlocks(undefined, { attributes: { more: '1', result_id: 'r1' } }),
  }),
  wrong(
    'taxii-unexpected-message',
    'A Discovery_Response to a poll, at the right path',
    'taxii-unexpected-message',
    leakedLine("'DiscoveryResponse' object is not iterable"),
    { body: message('Discovery_Response', { in_response_to: '{id}' }) },
  ),
  wrong(
    'taxii-unexpected-collections',
    'A Collection_Information_Response to a poll, at the right path',
    'taxii-unexpected-message',
    leakedLine("'CollectionInformationResponse' object is not iterable"),
    { body: message('Collection_Information_Response', { in_response_to: '{id}' }) },
  ),
  wrong(
    'taxii-unexpected-success',
    'The status SUCCESS to a poll',
    'taxii-unexpected-message',
    leakedLine("'NoneType' object is not iterable"),
    { body: statusMessage('SUCCESS') },
  ),
  wrong(
    'taxii-unexpected-unknown',
    'A message that TAXII does not have',
    'taxii-unexpected-message',
    leakedLine('Unknown message_type: Foo'),
    { body: message('Foo', { in_response_to: '{id}' }) },
  ),
];

const encodingScenarios: readonly Scenario[] = [
  fine('gzip', 'A gzip-compressed Poll_Response', { encoding: 'gzip', body: twoBlocks() }),
  wrong(
    'body-not-decodable',
    'Content-Encoding gzip around a body that is none',
    'body-not-decodable',
    leakedLine('Not a gzipped file'),
    { headers: [['Content-Encoding', 'gzip']], body: twoBlocks() },
  ),
  wrong(
    'body-not-decodable-deflate',
    'Content-Encoding deflate, which the client asks for and does not decode',
    'body-not-decodable',
    xmlLine('Document is empty, line 1, column 1 (line 1)'),
    { encoding: 'deflate', body: twoBlocks() },
  ),
  wrong(
    'body-not-decodable-brotli',
    'Content-Encoding br, which nobody asked for',
    'body-not-decodable',
    xmlLine('Document is empty, line 1, column 1 (line 1)'),
    { encoding: 'br', body: twoBlocks() },
  ),
  wrong(
    'gzip-cut',
    'A gzip body that ends early',
    'xml-truncated',
    leakedLine('CRC check failed 0x… != 0x…L'),
    { encoding: 'gzip', body: twoBlocks(), cut: 300, length: 300 },
  ),
  wrong(
    'xml-no-element-204',
    'HTTP 204 with the TAXII header',
    'xml-no-element',
    noElement,
    { status: 204, framing: 'none' },
    'xml-no-element',
  ),
  wrong(
    'xml-no-element-chunked',
    'A chunked reply without one chunk',
    'xml-no-element',
    noElement,
    { framing: 'chunked', body: '' },
    'xml-no-element',
  ),
  wrong(
    'xml-no-element-closed',
    'A reply without a length whose connection closes after the headers',
    'xml-no-element',
    noElement,
    { framing: 'close', body: '' },
    'xml-no-element',
  ),
  wrong(
    'xml-no-element-gzip',
    'A gzip body of an empty text',
    'xml-no-element',
    { ...noElement, basis: 'inferred' },
    { encoding: 'gzip', body: '' },
    'xml-no-element',
  ),
];

export const bodyScenarios: readonly Scenario[] = [
  ...headerScenarios,
  ...xmlScenarios,
  ...messageScenarios,
  ...encodingScenarios,
];
