import {
  TAXII_10_NAMESPACE,
  TAXII_11_NAMESPACE,
  MESSAGE_BINDING_10,
  MESSAGE_BINDING_11,
} from './constants.ts';
import { childrenOf, type MessageNode } from './message-node.ts';
import { judgeStray } from './judge-stray.ts';
import {
  attribute,
  contentBinding,
  envelope,
  mustBeZoned,
  notNone,
  oneOf,
  required,
  requiredAttribute,
  text,
  zoned,
} from './message-checks.ts';
import { PythonFault, pythonInt, pythonStr, raise } from './python-text.ts';

/**
 * What libtaxii 1.1.119 and cabby 0.1.20 refuse in a message whose XML is sound, in the order in
 * which they look (messages_11.py `from_etree`, dispatcher.py). Each function returns where they
 * are content and raises a PythonFault with the exception's class and text where not.
 */
const NS = TAXII_11_NAMESPACE;

/** The end of a Poll_Response, after its blocks. */
export const judgePollResponse = (root: MessageNode, fulfilment: boolean): void => {
  requiredAttribute(root, 'collection_name');
  const part = root.attributes['result_part_number'];
  if (part) pythonInt(part);
  const begin = text(root, 'Exclusive_Begin_Timestamp');
  zoned(begin);
  const end = text(root, 'Inclusive_End_Timestamp');
  const endZoned = zoned(end);
  const count = childrenOf(root, NS, 'Record_Count')[0];
  if (count) pythonInt(count.text);
  envelope(root, 9 + [part, begin, end, count].filter(Boolean).length);
  mustBeZoned(endZoned, 'inclusive_end_timestamp_label');
  // the next request cannot be built
  if (!fulfilment && root.attributes['more'] === 'true')
    notNone(root.attributes['result_id'], 'result_id');
};

/** Details that libtaxii knows for a status type: whether it insists on them, and their kind. */
const details: Readonly<
  Record<string, Readonly<Record<string, { required: boolean; kind: 'int' | 'bool' | 'text' }>>>
> = {
  INVALID_RESPONSE_PART: { MAX_PART_NUMBER: { required: true, kind: 'int' } },
  NOT_FOUND: { ITEM: { required: false, kind: 'text' } },
  // in the order of Python 2's dict
  PENDING: {
    ESTIMATED_WAIT: { required: true, kind: 'int' },
    WILL_PUSH: { required: true, kind: 'bool' },
    RESULT_ID: { required: true, kind: 'text' },
  },
  RETRY: { ESTIMATED_WAIT: { required: false, kind: 'int' } },
};

const judgeStatus = (root: MessageNode): void => {
  const type = attribute(root, 'status_type');
  const rules = details[type] ?? {};
  const seen = new Set<string>();
  for (const holder of childrenOf(root, NS, 'Status_Detail')) {
    for (const detail of childrenOf(holder, NS, 'Detail')) {
      const name = attribute(detail, 'name');
      seen.add(name);
      if (rules[name]?.kind === 'int') pythonInt(detail.text);
      if (rules[name]?.kind === 'bool' && detail.text === null) {
        raise('AttributeError', "'NoneType' object has no attribute 'lower'");
      }
    }
  }
  envelope(root, 6);
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !seen.has(name)) notNone(null, `status_detail['${name}']`);
  }
  if (type === 'SUCCESS') raise('TypeError', "'NoneType' object is not iterable");
};

const judgeDiscovery = (root: MessageNode): void => {
  for (const service of childrenOf(root, NS, 'Service_Instance')) {
    const type = attribute(service, 'service_type');
    attribute(service, 'service_version');
    const binding = required(service, 'Protocol_Binding').text;
    required(service, 'Address');
    for (const each of childrenOf(service, NS, 'Content_Binding')) contentBinding(each);
    oneOf(type, 'service_type', ['INBOX', 'POLL', 'COLLECTION_MANAGEMENT', 'DISCOVERY']);
    notNone(binding, 'protocol_binding');
    childrenOf(service, NS, 'Message_Binding').forEach((each, at) =>
      notNone(each.text, `message_bindings[${at}]`),
    );
  }
  envelope(root, 4);
};

const judgeCollections = (root: MessageNode): void => {
  envelope(root, 3);
  for (const collection of childrenOf(root, NS, 'Collection')) {
    attribute(collection, 'collection_name');
    required(collection, 'Description');
    const volume = text(collection, 'Collection_Volume');
    if (volume) pythonInt(volume);
    for (const each of childrenOf(collection, NS, 'Content_Binding')) contentBinding(each);
    for (const local of ['Polling_Service', 'Subscription_Service', 'Receiving_Inbox_Service']) {
      for (const service of childrenOf(collection, NS, local)) {
        required(service, 'Protocol_Binding');
        required(service, 'Address');
      }
    }
    const type = collection.attributes['collection_type'];
    if (type !== undefined) oneOf(type, 'collection_type', ['DATA_FEED', 'DATA_SET']);
  }
};

/** Message types that libtaxii reads, and the classes that it makes of them. */
const classes: Readonly<Record<string, string>> = {
  Discovery_Request: 'DiscoveryRequest',
  Discovery_Response: 'DiscoveryResponse',
  Collection_Information_Request: 'CollectionInformationRequest',
  Collection_Information_Response: 'CollectionInformationResponse',
  Poll_Request: 'PollRequest',
  Poll_Fulfillment: 'PollFulfillmentRequest',
  Inbox_Message: 'InboxMessage',
  Subscription_Management_Request: 'ManageCollectionSubscriptionRequest',
  Subscription_Management_Response: 'ManageCollectionSubscriptionResponse',
};

/** The root's name, known before anything else is read. */
export const judgeNamespace = (namespace: string | null, local: string, python: 2 | 3): void => {
  // a prefix that nothing binds stays in the name, and lxml refuses the name
  if (local.includes(':'))
    raise('ValueError', `Invalid tag name ${python === 2 ? 'u' : ''}'${local}'`);
  if (namespace === TAXII_10_NAMESPACE) {
    raise(
      'InvalidResponseError',
      `Response TAXII version '${MESSAGE_BINDING_10}' does not match request version '${MESSAGE_BINDING_11}'`,
    );
  }
  if (namespace === NS) return;
  // Python 2 fails while it puts a name outside ASCII into the sentence, so that its positions are
  // the name's
  const { kind, text: shown } = pythonStr(
    new PythonFault('ValueError', namespace ?? 'None'),
    python,
  );
  raise(kind, kind === 'ValueError' ? `Unsupported namespace: ${shown}` : shown);
};

export type Asked = 'poll' | 'fulfilment' | 'discovery' | 'collections';

/** Every message but a Poll_Response; `root` is complete. */
export const judgeOther = (root: MessageNode, asked: Asked): void => {
  if (root.local === 'Status_Message') return judgeStatus(root);
  const known = classes[root.local];
  if (known === undefined) raise('ValueError', `Unknown message_type: ${root.local}`);
  if (root.local === 'Discovery_Response') judgeDiscovery(root);
  else if (root.local === 'Collection_Information_Response') judgeCollections(root);
  else judgeStray(root);
  const wanted =
    (asked === 'discovery' && root.local === 'Discovery_Response') ||
    (asked === 'collections' && root.local === 'Collection_Information_Response');
  if (!wanted) raise('TypeError', `'${known}' object is not iterable`);
};
