import { failed, leakedLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { message } from '../taxii-xml.ts';

const unexpected = (
  id: string,
  title: string,
  text: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner = '',
): Scenario => ({
  id: `taxii-unexpected-${id}`,
  title,
  section: null,
  expect: failed('taxii-unexpected-message', leakedLine(text)),
  rules: [
    { when: { message: 'Poll_Request' }, answer: { body: message(name, attributes, inner) } },
  ],
});

const answering = { in_response_to: '{id}' };
const of = { collection_name: '{collection}' };
const part = { result_id: 'r1', result_part_number: '1' };
const parameters =
  '<taxii_11:Poll_Parameters allow_asynch="false"><taxii_11:Response_Type>FULL</taxii_11:Response_Type></taxii_11:Poll_Parameters>';
const noKeyword = "__init__() got an unexpected keyword argument 'in_response_to'";
const notIterable = (name: string): string => `'${name}' object is not iterable`;

export const otherMessageScenarios: readonly Scenario[] = [
  unexpected(
    'discovery-request',
    'A Discovery_Request that says it answers the poll',
    'in_response_to must be None',
    'Discovery_Request',
    answering,
  ),
  unexpected(
    'discovery-request-bare',
    'A Discovery_Request as a client would send it',
    notIterable('DiscoveryRequest'),
    'Discovery_Request',
    {},
  ),
  unexpected(
    'collections-request',
    'A Collection_Information_Request that says it answers the poll',
    'in_response_to must be None',
    'Collection_Information_Request',
    answering,
  ),
  unexpected(
    'poll-request',
    'The Poll_Request comes back as it was sent',
    notIterable('PollRequest'),
    'Poll_Request',
    of,
    parameters,
  ),
  unexpected(
    'poll-request-answering',
    'A Poll_Request that says it answers the poll',
    noKeyword,
    'Poll_Request',
    { ...answering, ...of },
    parameters,
  ),
  unexpected(
    'poll-request-empty',
    'A Poll_Request without parameters and subscription',
    'One of subscription_id or poll_parameters must not be None',
    'Poll_Request',
    of,
  ),
  unexpected(
    'fulfillment',
    'A Poll_Fulfillment as a client would send it',
    notIterable('PollFulfillmentRequest'),
    'Poll_Fulfillment',
    { ...of, ...part },
  ),
  unexpected(
    'fulfillment-answering',
    'A Poll_Fulfillment that says it answers the poll',
    noKeyword,
    'Poll_Fulfillment',
    { ...answering, ...of, ...part },
  ),
  unexpected(
    'fulfillment-nameless',
    'A Poll_Fulfillment that names no collection',
    "'collection_name'",
    'Poll_Fulfillment',
    { ...answering, ...part },
  ),
  unexpected(
    'inbox',
    'The content is pushed in an Inbox_Message',
    notIterable('InboxMessage'),
    'Inbox_Message',
    answering,
    '<taxii_11:Content_Block><taxii_11:Content_Binding binding_id="urn:stix.mitre.org:xml:1.1.1"/><taxii_11:Content><a/></taxii_11:Content></taxii_11:Content_Block>',
  ),
  unexpected(
    'subscription-request',
    'A Subscription_Management_Request that says it answers the poll',
    noKeyword,
    'Subscription_Management_Request',
    { ...answering, ...of, action: 'STATUS' },
  ),
  unexpected(
    'subscription-response',
    'A Subscription_Management_Response',
    notIterable('ManageCollectionSubscriptionResponse'),
    'Subscription_Management_Response',
    { ...answering, ...of },
  ),
  unexpected(
    'subscription-response-nameless',
    'A Subscription_Management_Response that names no collection',
    "'collection_name'",
    'Subscription_Management_Response',
    answering,
  ),
  unexpected(
    'feed-information',
    'A Feed_Information_Response, which only TAXII 1.0 has, in the namespace of 1.1',
    'Unknown message_type: Feed_Information_Response',
    'Feed_Information_Response',
    answering,
  ),
];
