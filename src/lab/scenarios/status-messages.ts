import type { Code } from '../../diagnosis/catalogue.ts';
import type { DocumentSection } from '../../engine/code-info.ts';
import { failed, leakedLine, type LogLine, statusLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { statusMessage, type StatusOptions } from '../taxii-xml.ts';

const said = 'Try something else.';

const status = (
  id: string,
  type: string,
  code: Code,
  line: LogLine,
  options: StatusOptions = { message: said },
  section: DocumentSection | null = null,
): Scenario => ({
  id,
  title: `Polls get the status ${type}${options.details ? ` with ${options.details.map(([name]) => name).join(', ')}` : ''}${options.message === null ? ' without a text' : ''}`,
  section,
  expect: failed(code, line),
  rules: [{ when: { message: 'Poll_Request' }, answer: { body: statusMessage(type, options) } }],
});

const plain = (id: string, type: string, code: Code): Scenario =>
  status(id, type, code, statusLine(`${type}: ${said}`));

export const statusMessageScenarios: readonly Scenario[] = [
  plain('taxii-bad-message', 'BAD_MESSAGE', 'taxii-bad-message'),
  plain('taxii-failure', 'FAILURE', 'taxii-failure'),
  plain('taxii-failure-network-error', 'NETWORK_ERROR', 'taxii-failure'),
  plain('taxii-failure-asynchronous', 'ASYNCHRONOUS_POLL_ERROR', 'taxii-failure'),
  plain('taxii-failure-custom-type', 'urn:example:status:maintenance', 'taxii-failure'),
  plain('taxii-denied', 'DENIED', 'collection-denied'),
  plain('taxii-unsupported', 'UNSUPPORTED_MESSAGE', 'taxii-unsupported'),
  plain('taxii-unsupported-protocol', 'UNSUPPORTED_PROTOCOL', 'taxii-unsupported'),
  plain('taxii-unsupported-query', 'UNSUPPORTED_QUERY', 'taxii-unsupported'),
  plain('taxii-unsupported-content', 'UNSUPPORTED_CONTENT', 'taxii-unsupported'),
  status(
    'taxii-unsupported-content-detail',
    'UNSUPPORTED_CONTENT',
    'taxii-unsupported',
    statusLine('UNSUPPORTED_CONTENT: SUPPORTED_CONTENT=urn:stix.mitre.org:xml:1.1.1; m'),
    { details: [['SUPPORTED_CONTENT', 'urn:stix.mitre.org:xml:1.1.1']], message: 'm' },
  ),
  status(
    'taxii-unsupported-binding-list',
    'UNSUPPORTED_MESSAGE',
    'taxii-unsupported',
    statusLine("UNSUPPORTED_MESSAGE: SUPPORTED_BINDING=['urn:a', 'urn:b']; m"),
    {
      details: [
        ['SUPPORTED_BINDING', 'urn:a'],
        ['SUPPORTED_BINDING', 'urn:b'],
      ],
      message: 'm',
    },
  ),
  status('taxii-failure-without-text', 'FAILURE', 'taxii-failure', statusLine('FAILURE: '), {
    message: null,
  }),
  status(
    'taxii-failure-not-ascii',
    'FAILURE',
    'taxii-failure',
    leakedLine(
      "'ascii' codec can't encode character u'\\xe9' in position 3: ordinal not in range(128)",
    ),
    { message: 'caf\u00e9 ferm\u00e9' },
  ),
  status(
    'server-unavailable-retry',
    'RETRY',
    'server-unavailable',
    statusLine('RETRY: ESTIMATED_WAIT=60; m'),
    { details: [['ESTIMATED_WAIT', '60']], message: 'm' },
    '503',
  ),
  status(
    'server-unavailable-retry-bare',
    'RETRY',
    'server-unavailable',
    statusLine('RETRY: '),
    { message: null },
    '503',
  ),
  status(
    'taxii-pending',
    'PENDING',
    'taxii-pending',
    statusLine('PENDING: ESTIMATED_WAIT=300, WILL_PUSH=False, RESULT_ID=r1; m'),
    {
      details: [
        ['ESTIMATED_WAIT', '300'],
        ['RESULT_ID', 'r1'],
        ['WILL_PUSH', 'false'],
      ],
      message: 'm',
    },
  ),
  status(
    'taxii-pending-incomplete',
    'PENDING',
    'taxii-invalid-message',
    leakedLine(
      "status_detail['ESTIMATED_WAIT'] is not allowed to be None and the provided value was None",
    ),
    { message: 'm' },
  ),
  status(
    'taxii-invalid-part',
    'INVALID_RESPONSE_PART',
    'taxii-failure',
    statusLine('INVALID_RESPONSE_PART: MAX_PART_NUMBER=3; m'),
    { details: [['MAX_PART_NUMBER', '3']], message: 'm' },
  ),
  status(
    'taxii-invalid-part-bare',
    'INVALID_RESPONSE_PART',
    'taxii-invalid-message',
    leakedLine(
      "status_detail['MAX_PART_NUMBER'] is not allowed to be None and the provided value was None",
    ),
    { message: 'm' },
  ),
  status(
    'taxii-destination-error',
    'DESTINATION_COLLECTION_ERROR',
    'taxii-failure',
    statusLine("DESTINATION_COLLECTION_ERROR: ACCEPTABLE_DESTINATION=['a', 'b']; m"),
    {
      details: [
        ['ACCEPTABLE_DESTINATION', 'a'],
        ['ACCEPTABLE_DESTINATION', 'b'],
      ],
      message: 'm',
    },
  ),
  {
    id: 'taxii-failure-extended-headers',
    title: 'Polls get the status FAILURE with extended headers',
    section: null,
    expect: failed('taxii-failure', statusLine('FAILURE: urn:b=two, urn:a=one; m')),
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: {
          body: statusMessage('FAILURE', { message: 'm' }).replace(
            '<taxii_11:Message>',
            '<taxii_11:Extended_Headers><taxii_11:Extended_Header name="urn:a">one</taxii_11:Extended_Header><taxii_11:Extended_Header name="urn:b">two</taxii_11:Extended_Header></taxii_11:Extended_Headers><taxii_11:Message>',
          ),
        },
      },
    ],
  },
  status('taxii-failure-empty-text', 'FAILURE', 'taxii-failure', statusLine('FAILURE: '), {
    message: '',
  }),
  status(
    'vendor-opentaxii-header-dropped',
    'FAILURE',
    'taxii-failure',
    statusLine('FAILURE: Header X-TAXII-Services was not specified'),
    { message: 'Header X-TAXII-Services was not specified' },
  ),
  status(
    'vendor-opentaxii-range-reversed',
    'FAILURE',
    'taxii-failure',
    statusLine(
      'FAILURE: Exclusive begin timestamp label is later than inclusive end timestamp label',
    ),
    { message: 'Exclusive begin timestamp label is later than inclusive end timestamp label' },
  ),
  status(
    'vendor-opentaxii-internal-error',
    'FAILURE',
    'taxii-failure',
    statusLine('FAILURE: Server error occurred'),
    { message: 'Server error occurred' },
  ),
  status(
    'vendor-django-unreadable',
    'BAD_MESSAGE',
    'taxii-bad-message',
    statusLine('BAD_MESSAGE: There was an error parsing and validating the request message.'),
    { message: 'There was an error parsing and validating the request message.' },
  ),
  status(
    'vendor-django-header-dropped',
    'BAD_MESSAGE',
    'taxii-bad-message',
    statusLine('BAD_MESSAGE: The X-TAXII-Content-Type Header was not present.'),
    { message: 'The X-TAXII-Content-Type Header was not present.' },
  ),
  status(
    'vendor-django-collection',
    'NOT_FOUND',
    'collection-not-found',
    statusLine('NOT_FOUND: ITEM=phishing-urls; The collection you requested was not found'),
    {
      details: [['ITEM', 'phishing-urls']],
      message: 'The collection you requested was not found',
    },
    'not-found',
  ),
];
