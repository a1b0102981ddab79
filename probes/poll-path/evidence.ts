import type { Conversation } from '../../src/engine/conversation.ts';
import type { CollectionRecord, ServiceInstance } from '../../src/taxii/reading.ts';

/** The faithful poll and what was asked besides to tell causes apart; later stages judge it too. */
export interface PollEvidence {
  readonly poll: Conversation;
  /** The same poll over three days, when the first had an empty body. */
  readonly short: Conversation | null;
  /** The poll that later stages judge: the short one where it got an answer, otherwise the faithful one. */
  readonly judged: Conversation;
  /** The path with its final slash added or taken away, when that was asked. */
  readonly slash: { readonly path: string; readonly conversation: Conversation } | null;
  /** A Discovery_Request to the polling path. */
  readonly discoveryHere: Conversation | null;
  /** A Collection_Information_Request to the polling path. */
  readonly collectionsHere: Conversation | null;
  /** What the server's discovery service advertises, wherever it was asked. */
  readonly services: readonly ServiceInstance[] | null;
  /** The server's list of collections, where one could be read. */
  readonly collections: readonly CollectionRecord[] | null;
  /** Whether the port answers a TLS handshake although Use HTTPS is off; null where that was not asked. */
  readonly speaksTls: boolean | null;
  /** Every message's place in the transcript. */
  readonly evidence: readonly string[];
  /** ISO 8601 time of the poll here, to hold against the server's Date. */
  readonly at: string;
}
