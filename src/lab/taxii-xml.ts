import type { Block } from './content.ts';

/** The pieces of TAXII 1.1 messages that the lab serves; `{id}` and the like are filled in later. */

const namespace = 'xmlns:taxii_11="http://taxii.mitre.org/messages/taxii_xml_binding-1.1"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const escapeXml = (text: string): string =>
  text.replace(
    /[<>&"]/g,
    (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char]!,
  );

/** A TAXII 1.1 message with any attributes and content. */
export const message = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner = '',
): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  return `${declaration}<taxii_11:${name} ${namespace} message_id="72610"${written}>${inner}</taxii_11:${name}>`;
};

export interface StatusOptions {
  /** Name and value of each detail. */
  readonly details?: readonly (readonly [string, string])[];
  /** `null`: no Message element. */
  readonly message?: string | null;
  readonly inResponseTo?: string;
}

export const statusMessage = (type: string, options: StatusOptions = {}): string => {
  const details = (options.details ?? []).map(
    ([name, value]) => `<taxii_11:Detail name="${name}">${escapeXml(value)}</taxii_11:Detail>`,
  );
  return message(
    'Status_Message',
    { in_response_to: options.inResponseTo ?? '{id}', status_type: type },
    (details.length > 0
      ? `<taxii_11:Status_Detail>${details.join('')}</taxii_11:Status_Detail>`
      : '') +
      (typeof options.message === 'string'
        ? `<taxii_11:Message>${escapeXml(options.message)}</taxii_11:Message>`
        : ''),
  );
};

/** A block whose time may be a placeholder. */
export type WrittenBlock = Omit<Block, 'timestamp'> & { readonly timestamp: Date | string };

export interface PollOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Elements before the blocks. */
  readonly before?: string;
  readonly blocks?: readonly WrittenBlock[];
}

export const pollResponse = (options: PollOptions = {}): string =>
  message(
    'Poll_Response',
    {
      in_response_to: '{id}',
      collection_name: '{collection}',
      more: 'false',
      result_part_number: '1',
      ...options.attributes,
    },
    `${options.before ?? ''}${(options.blocks ?? []).map(contentBlock).join('')}`,
  );

export const contentBlock = (block: WrittenBlock): string =>
  `<taxii_11:Content_Block><taxii_11:Content_Binding binding_id="${block.binding}"/>` +
  `<taxii_11:Content>${block.content}</taxii_11:Content>` +
  `<taxii_11:Timestamp_Label>${typeof block.timestamp === 'string' ? block.timestamp : block.timestamp.toISOString()}</taxii_11:Timestamp_Label></taxii_11:Content_Block>`;

export const serviceInstance = (
  type: string,
  protocol: string,
  address: string,
  available = true,
): string =>
  `<taxii_11:Service_Instance service_type="${type}" service_version="urn:taxii.mitre.org:services:1.1" available="${available}">` +
  `<taxii_11:Protocol_Binding>${protocol}</taxii_11:Protocol_Binding><taxii_11:Address>${escapeXml(address)}</taxii_11:Address>` +
  '<taxii_11:Message_Binding>urn:taxii.mitre.org:message:xml:1.1</taxii_11:Message_Binding></taxii_11:Service_Instance>';

export interface CollectionEntry {
  readonly name: string;
  readonly type: string;
  readonly available: boolean;
  readonly volume: number;
  readonly binding: string;
  readonly protocol: string;
  readonly pollAddress: string;
}

export const collectionEntry = (entry: CollectionEntry): string =>
  `<taxii_11:Collection collection_name="${escapeXml(entry.name)}" collection_type="${entry.type}" available="${entry.available}">` +
  `<taxii_11:Description>${escapeXml(entry.name)} of the lab</taxii_11:Description>` +
  `<taxii_11:Collection_Volume>${entry.volume}</taxii_11:Collection_Volume>` +
  `<taxii_11:Content_Binding binding_id="${entry.binding}"/>` +
  `<taxii_11:Polling_Service><taxii_11:Protocol_Binding>${entry.protocol}</taxii_11:Protocol_Binding>` +
  `<taxii_11:Address>${escapeXml(entry.pollAddress)}</taxii_11:Address>` +
  '<taxii_11:Message_Binding>urn:taxii.mitre.org:message:xml:1.1</taxii_11:Message_Binding></taxii_11:Polling_Service></taxii_11:Collection>';
