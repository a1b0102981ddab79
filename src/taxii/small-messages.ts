import { TAXII_11_NAMESPACE as NS } from './constants.ts';
import { childrenOf, type MessageNode } from './message-node.ts';
import type { CollectionRecord, ServiceInstance, StatusDetail, StatusMessage } from './reading.ts';

const text = (node: MessageNode, local: string): string =>
  childrenOf(node, NS, local)[0]?.text?.trim() ?? '';

const texts = (node: MessageNode, local: string): string[] =>
  childrenOf(node, NS, local).map((child) => child.text?.trim() ?? '');

const flag = (value: string | undefined): boolean | null =>
  value === undefined || value === '' ? null : value.toLowerCase() === 'true' || value === '1';

const pairs = (node: MessageNode, holder: string, entry: string): StatusDetail[] =>
  childrenOf(node, NS, holder)
    .flatMap((each) => childrenOf(each, NS, entry))
    .map((each) => ({ name: each.attributes['name'] ?? '', value: each.text ?? '' }));

export const readStatus = (root: MessageNode): StatusMessage => ({
  type: root.attributes['status_type'] ?? null,
  details: pairs(root, 'Status_Detail', 'Detail'),
  extendedHeaders: pairs(root, 'Extended_Headers', 'Extended_Header'),
  message: childrenOf(root, NS, 'Message')[0]
    ? (childrenOf(root, NS, 'Message')[0]?.text ?? '')
    : null,
});

export const readServices = (root: MessageNode): ServiceInstance[] =>
  childrenOf(root, NS, 'Service_Instance').map((service) => ({
    type: service.attributes['service_type'] ?? '',
    version: service.attributes['service_version'] ?? '',
    available: flag(service.attributes['available']),
    protocolBinding: text(service, 'Protocol_Binding'),
    address: text(service, 'Address'),
    messageBindings: texts(service, 'Message_Binding'),
  }));

export const readCollections = (root: MessageNode): CollectionRecord[] =>
  childrenOf(root, NS, 'Collection').map((collection) => {
    const volume = text(collection, 'Collection_Volume');
    return {
      name: collection.attributes['collection_name'] ?? '',
      type: collection.attributes['collection_type'] ?? 'DATA_FEED',
      available: flag(collection.attributes['available']),
      description: text(collection, 'Description'),
      volume: /^\d+$/.test(volume) ? Number(volume) : null,
      contentBindings: childrenOf(collection, NS, 'Content_Binding').map(
        (each) => each.attributes['binding_id'] ?? '',
      ),
      pollingServices: childrenOf(collection, NS, 'Polling_Service').map((service) => ({
        address: text(service, 'Address'),
        protocolBinding: text(service, 'Protocol_Binding'),
      })),
    };
  });
