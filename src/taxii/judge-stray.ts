import { TAXII_11_NAMESPACE as NS } from './constants.ts';
import {
  attribute,
  contentBinding,
  envelope,
  identified,
  judgeBlock,
  mustBeZoned,
  notNone,
  oneOf,
  required,
  requiredAttribute,
  text,
  zoned,
} from './message-checks.ts';
import { childrenOf, type MessageNode } from './message-node.ts';
import { pythonInt, raise } from './python-text.ts';

/** A message that no poll is ever answered with: requests sent back, pushed content, subscriptions. */
export const judgeStray = (root: MessageNode): void => {
  switch (root.local) {
    case 'Poll_Request':
      return judgePollRequest(root);
    case 'Poll_Fulfillment':
      return judgeFulfillment(root);
    case 'Inbox_Message':
      return judgeInbox(root);
    case 'Subscription_Management_Request':
      return judgeSubscriptionRequest(root);
    case 'Subscription_Management_Response':
      return judgeSubscriptionResponse(root);
    default:
      identified(root);
      if (answers(root)) raise('ValueError', 'in_response_to must be None');
  }
};

const answers = (root: MessageNode): boolean => root.attributes['in_response_to'] !== undefined;

/** A request whose constructor does not know in_response_to at all. */
const request = (root: MessageNode): void => {
  identified(root);
  if (answers(root))
    raise('TypeError', "__init__() got an unexpected keyword argument 'in_response_to'");
};

/** Parses both ends, and gives what complains of a missing zone later. */
const timeRange = (node: MessageNode): (() => void) => {
  const begin = zoned(text(node, 'Exclusive_Begin_Timestamp'));
  const end = zoned(text(node, 'Inclusive_End_Timestamp'));
  return () => {
    mustBeZoned(begin, 'exclusive_begin_timestamp_label');
    mustBeZoned(end, 'inclusive_end_timestamp_label');
  };
};

const judgePollRequest = (root: MessageNode): void => {
  requiredAttribute(root, 'collection_name');
  const checkZones = timeRange(root);
  const [parameters] = childrenOf(root, NS, 'Poll_Parameters');
  if (parameters) {
    judgeParameters(parameters);
    childrenOf(parameters, NS, 'Delivery_Parameters').slice(0, 1).forEach(judgePush);
  }
  request(root);
  checkZones();
  const subscription = text(root, 'Subscription_ID');
  if (subscription === null && !parameters)
    raise('ValueError', 'One of subscription_id or poll_parameters must not be None');
  if (subscription !== null && parameters)
    raise('ValueError', 'Only one of subscription_id and poll_parameters can be present');
};

const judgeFulfillment = (root: MessageNode): void => {
  attribute(root, 'collection_name');
  attribute(root, 'result_id');
  pythonInt(attribute(root, 'result_part_number'));
  request(root);
};

/** Pushed content may name what it answers: the class takes it and throws it away. */
const judgeInbox = (root: MessageNode): void => {
  const [source] = childrenOf(root, NS, 'Source_Subscription');
  if (source) {
    attribute(source, 'collection_name');
    const id = required(source, 'Subscription_ID').text;
    const checkZones = timeRange(source);
    notNone(id, 'subscription_id');
    checkZones();
  }
  const [count] = childrenOf(root, NS, 'Record_Count');
  if (count) pythonInt(count.text);
  for (const block of childrenOf(root, NS, 'Content_Block')) {
    const [content] = childrenOf(block, NS, 'Content');
    judgeBlock(block, content ? { text: Boolean(content.text), children: content.split } : null);
  }
  identified(root);
  notNoneEach(root, 'Destination_Collection_Name', 'destination_collection_names');
};

const judgeSubscriptionRequest = (root: MessageNode): void => {
  requiredAttribute(root, 'collection_name');
  const action = requiredAttribute(root, 'action');
  childrenOf(root, NS, 'Subscription_Parameters').slice(0, 1).forEach(judgeParameters);
  childrenOf(root, NS, 'Push_Parameters').slice(0, 1).forEach(judgePush);
  request(root);
  oneOf(action, 'action', ['SUBSCRIBE', 'PAUSE', 'RESUME', 'UNSUBSCRIBE', 'STATUS']);
};

const judgeSubscriptionResponse = (root: MessageNode): void => {
  attribute(root, 'collection_name');
  for (const subscription of childrenOf(root, NS, 'Subscription')) {
    const id = required(subscription, 'Subscription_ID').text;
    childrenOf(subscription, NS, 'Subscription_Parameters').slice(0, 1).forEach(judgeParameters);
    childrenOf(subscription, NS, 'Push_Parameters').slice(0, 1).forEach(judgePush);
    for (const instance of childrenOf(subscription, NS, 'Poll_Instance')) {
      const protocol = required(instance, 'Protocol_Binding').text;
      required(instance, 'Address');
      notNone(protocol, 'poll_protocol');
      notNoneEach(instance, 'Message_Binding', 'poll_message_bindings');
    }
    notNone(id, 'subscription_id');
    const status = subscription.attributes['status'];
    if (status !== undefined) oneOf(status, 'status', ['ACTIVE', 'PAUSED', 'UNSUBSCRIBED']);
  }
  envelope(root, 6);
};

const notNoneEach = (node: MessageNode, local: string, name: string): void =>
  childrenOf(node, NS, local).forEach((each, at) => notNone(each.text, `${name}[${at}]`));

/** No format of queries is registered with the client. */
const judgeParameters = (node: MessageNode): void => {
  childrenOf(node, NS, 'Content_Binding').forEach(contentBinding);
  const [query] = childrenOf(node, NS, 'Query');
  if (query) {
    const format = attribute(query, 'format_id');
    raise(
      'UnsupportedQueryException',
      `"A deserializer for the query format '${format}' is not registered."`,
    );
  }
  oneOf(text(node, 'Response_Type') ?? 'FULL', 'response_type', ['FULL', 'COUNT_ONLY']);
};

const judgePush = (node: MessageNode): void => {
  notNone(text(node, 'Protocol_Binding'), 'inbox_protocol');
  notNone(text(node, 'Message_Binding'), 'delivery_message_binding');
};
