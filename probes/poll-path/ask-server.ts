import type { Conversation } from '../../src/engine/conversation.ts';
import type { ProbeContext } from '../../src/engine/probe.ts';
import type { CollectionRecord, ServiceInstance } from '../../src/taxii/reading.ts';
import type { Answer } from './answer.ts';
import { deniesPath } from './slash-form.ts';

export interface Asked {
  readonly discoveryHere: Conversation | null;
  readonly collectionsHere: Conversation | null;
  readonly services: readonly ServiceInstance[] | null;
  readonly collections: readonly CollectionRecord[] | null;
  readonly conversations: readonly Conversation[];
}

/** Asks what the answer leaves open: which service this path is, where polls go, which collections there are. */
export const askServer = async (context: ProbeContext, answer: Answer): Promise<Asked> => {
  const { poller, source } = context;
  const doubt = doubtOf(answer);
  if (doubt === null) return { ...nothing, conversations: [] };
  const known =
    source.discoveryPath === undefined ? null : await poller.discover(source.discoveryPath);
  const discoveryHere = needsDiscoveryHere(doubt, known)
    ? await poller.discover(source.pollingPath)
    : null;
  const services = servicesOf(known) ?? servicesOf(discoveryHere);
  const collectionsHere = needsCollectionsHere(doubt, discoveryHere, services)
    ? await poller.collections(source.pollingPath)
    : null;
  const listHere = collectionsHere?.reading?.collections ?? null;
  const manager =
    doubt === 'collection' && listHere === null ? pathOf(services, 'COLLECTION_MANAGEMENT') : null;
  const managed = manager === null ? null : await poller.collections(manager);
  return {
    discoveryHere,
    collectionsHere,
    services,
    collections: listHere ?? managed?.reading?.collections ?? null,
    conversations: [known, discoveryHere, collectionsHere, managed].filter((one) => one !== null),
  };
};

const nothing = {
  discoveryHere: null,
  collectionsHere: null,
  services: null,
  collections: null,
} as const;

type Doubt = 'service' | 'collection' | 'path';

const doubtOf = (answer: Answer): Doubt | null => {
  if (mayBeAnotherService(answer)) return 'service';
  if (answer.kind === 'status' && answer.status.type === 'NOT_FOUND') return 'collection';
  return deniesPath(answer) ? 'path' : null;
};

const servicesOf = (conversation: Conversation | null): readonly ServiceInstance[] | null =>
  conversation?.reading?.services ?? null;

const needsDiscoveryHere = (doubt: Doubt, known: Conversation | null): boolean =>
  doubt === 'service' || (doubt === 'collection' && servicesOf(known) === null);

const needsCollectionsHere = (
  doubt: Doubt,
  discoveryHere: Conversation | null,
  services: readonly ServiceInstance[] | null,
): boolean =>
  (doubt === 'service' && servicesOf(discoveryHere) === null) ||
  (doubt === 'collection' && services === null);

const mayBeAnotherService = (answer: Answer): boolean => {
  switch (answer.kind) {
    case 'http':
      return answer.status === 400;
    case 'status':
      return (
        ['FAILURE', 'BAD_MESSAGE', 'UNSUPPORTED_MESSAGE'].includes(answer.status.type ?? '') &&
        !namesItem(answer)
      );
    case 'other-message':
      return true;
    default:
      return false;
  }
};

/** A status about a named thing is about the collection, not about the path. */
const namesItem = (answer: Answer): boolean =>
  answer.kind === 'status' && answer.status.details.some(({ name }) => name === 'ITEM');

/**
 * Path of the first advertised service of a type. Only the path: servers advertise addresses behind their
 * proxy, and a login goes to the configured host alone.
 */
export const pathOf = (
  services: readonly ServiceInstance[] | null,
  type: string,
): string | null => {
  const found = (services ?? []).filter((service) => service.type === type);
  const best =
    found.find(({ messageBindings }) => messageBindings.some((one) => one.endsWith(':xml:1.1'))) ??
    found[0];
  return best && URL.canParse(best.address) ? new URL(best.address).pathname : null;
};
