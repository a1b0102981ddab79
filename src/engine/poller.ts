import type { PollWindow } from '../esa/windows.ts';
import { clientUrl } from '../esa/client-url.ts';
import type { Source } from '../source/source.ts';
import {
  collectionInformationRequest,
  discoveryRequest,
  pollFulfillment,
  pollRequest,
} from '../taxii/messages.ts';
import { formatTimestamp } from '../taxii/timestamp.ts';
import type { Conversation } from './conversation.ts';
import type { Messenger } from './messenger.ts';
import type { Toolbox } from './toolbox.ts';

/** Sends the messages of one source; the same question is never asked twice. */
export class Poller {
  readonly #source: Source;
  readonly #messenger: Messenger;
  readonly #tools: Toolbox;
  readonly #asked = new Map<string, Promise<Conversation>>();

  constructor(source: Source, messenger: Messenger, tools: Toolbox) {
    this.#source = source;
    this.#messenger = messenger;
    this.#tools = tools;
  }

  /** The URL of a path on the configured endpoint, built as the client builds it. */
  url(path: string): string {
    const { hostname, pollingPort: port, useHttps } = this.#source;
    return clientUrl({ hostname, port, useHttps, path }).url;
  }

  poll(
    window: PollWindow,
    path = this.#source.pollingPath,
    purpose = 'poll',
  ): Promise<Conversation> {
    const { collectionName } = this.#source;
    return this.#once(
      `${purpose} ${path} ${window.begin.toISOString()} ${window.end.toISOString()}`,
      () =>
        this.#messenger.send({
          purpose,
          url: this.url(path),
          asks: 'poll',
          body: pollRequest({
            messageId: this.#tools.messageId(),
            collectionName,
            begin: formatTimestamp(window.begin),
            end: formatTimestamp(window.end),
          }),
        }),
    );
  }

  fulfil(resultId: string, partNumber: number): Promise<Conversation> {
    const { collectionName, pollingPath } = this.#source;
    return this.#messenger.send({
      purpose: 'fulfilment',
      url: this.url(pollingPath),
      asks: 'fulfilment',
      body: pollFulfillment({
        messageId: this.#tools.messageId(),
        collectionName,
        resultId,
        partNumber,
      }),
    });
  }

  discover(path: string): Promise<Conversation> {
    return this.#once(`discovery ${path}`, () =>
      this.#messenger.send({
        purpose: 'discovery',
        url: this.url(path),
        asks: 'discovery',
        body: discoveryRequest({ messageId: this.#tools.messageId() }),
      }),
    );
  }

  collections(path: string): Promise<Conversation> {
    return this.#once(`collections ${path}`, () =>
      this.#messenger.send({
        purpose: 'collections',
        url: this.url(path),
        asks: 'collections',
        body: collectionInformationRequest({ messageId: this.#tools.messageId() }),
      }),
    );
  }

  #once(question: string, ask: () => Promise<Conversation>): Promise<Conversation> {
    const asked = this.#asked.get(question) ?? ask();
    this.#asked.set(question, asked);
    return asked;
  }
}
