import type { Conversation } from '../../src/engine/conversation.ts';
import type { ProbeContext } from '../../src/engine/probe.ts';
import type { CollectionRecord, ServiceInstance } from '../../src/taxii/reading.ts';
import type { Answer } from './answer.ts';

export interface Asked {
  readonly discoveryHere: Conversation | null;
  readonly collectionsHere: Conversation | null;
  readonly services: readonly ServiceInstance[] | null;
  readonly collections: readonly CollectionRecord[] | null;
  readonly conversations: readonly Conversation[];
}

/** Asks what the answer leaves open: which service this path is, where polls go, which collections there are. */
export const askServer = async (context: ProbeContext, answer: Answer): Promise<Asked> => {
  const asked: Conversation[] = [];
  const ask = async (question: Promise<Conversation>): Promise<Conversation> => {
    const conversation = await question;
    asked.push(conversation);
    return conversation;
  };
  const { poller, source } = context;
  const wrongService = mayBeAnotherService(answer);
  const noCollection = answer.kind === 'status' && answer.status.type === 'NOT_FOUND';
  const noPath = answer.kind === 'http' && (answer.status === 404 || answer.status === 405);
  let services: readonly ServiceInstance[] | null = null;
  let discoveryHere: Conversation | null = null;
  let collectionsHere: Conversation | null = null;
  if ((wrongService || noCollection || noPath) && source.discoveryPath !== undefined) {
    services = (await ask(poller.discover(source.discoveryPath))).reading?.services ?? null;
  }
  if (wrongService || (noCollection && services === null)) {
    discoveryHere = await ask(poller.discover(source.pollingPath));
    services ??= discoveryHere.reading?.services ?? null;
  }
  const isDiscovery = Boolean(discoveryHere?.reading?.services);
  if ((wrongService && !isDiscovery) || (noCollection && services === null)) {
    collectionsHere = await ask(poller.collections(source.pollingPath));
  }
  let collections = collectionsHere?.reading?.collections ?? null;
  const manager = noCollection && collections === null ? pathOf(services, 'COLLECTION_MANAGEMENT') : null;
  if (manager !== null) collections = (await ask(poller.collections(manager))).reading?.collections ?? null;
  return { discoveryHere, collectionsHere, services, collections, conversations: asked };
};

const mayBeAnotherService = (answer: Answer): boolean => {
  switch (answer.kind) {
    case 'http':
      return answer.status === 400;
    case 'status':
      return ['FAILURE', 'BAD_MESSAGE', 'UNSUPPORTED_MESSAGE'].includes(answer.status.type ?? '') && !namesItem(answer);
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
export const pathOf = (services: readonly ServiceInstance[] | null, type: string): string | null => {
  const found = (services ?? []).filter((service) => service.type === type);
  const best = found.find(({ messageBindings }) => messageBindings.some((one) => one.endsWith(':xml:1.1'))) ?? found[0];
  return best && URL.canParse(best.address) ? new URL(best.address).pathname : null;
};
