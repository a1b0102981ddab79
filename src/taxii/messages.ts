import { XMLBuilder } from 'fast-xml-parser';
import { DEFAULT_QUERY_NAMESPACE, TAXII_10_NAMESPACE, TAXII_11_NAMESPACE } from './constants.ts';

/**
 * The four requests, byte for byte as libtaxii 1.1.119 writes them under cabby: no XML declaration,
 * three namespaces on the root, two blanks a level, a newline at the end.
 */
const builder = new XMLBuilder({
  format: true,
  indentBy: '  ',
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  // lxml escapes otherwise than fast-xml-parser (no quotes in texts, line breaks in attributes as
  // numbers)
  processEntities: false,
});

type Node = Readonly<Record<string, unknown>>;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const attribute = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

const write = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Node = {},
): string => {
  const root: Record<string, unknown> = {
    '@xmlns:taxii': TAXII_10_NAMESPACE,
    '@xmlns:taxii_11': TAXII_11_NAMESPACE,
    '@xmlns:tdq': DEFAULT_QUERY_NAMESPACE,
  };
  for (const [key, value] of Object.entries(attributes)) root[`@${key}`] = attribute(value);
  // fast-xml-parser escapes apostrophes whatever it is told; an `&apos;` of ours would be
  // `&amp;apos;` here
  const text = builder
    .build({ [`taxii_11:${name}`]: { ...root, ...children } })
    .replaceAll('&apos;', "'");
  return text.endsWith('\n') ? text : `${text}\n`;
};

export interface PollRequestOptions {
  readonly messageId: string;
  readonly collectionName: string;
  /** Timestamp labels as `formatTimestamp` writes them; begin is exclusive, end inclusive. */
  readonly begin?: string;
  readonly end?: string;
  /** Content binding ids; none asks for every content. */
  readonly bindings?: readonly string[];
}

export const pollRequest = ({
  messageId,
  collectionName,
  begin,
  end,
  bindings = [],
}: PollRequestOptions): string =>
  write(
    'Poll_Request',
    { message_id: messageId, collection_name: collectionName },
    {
      ...(begin !== undefined && { 'taxii_11:Exclusive_Begin_Timestamp': escaped(begin) }),
      ...(end !== undefined && { 'taxii_11:Inclusive_End_Timestamp': escaped(end) }),
      'taxii_11:Poll_Parameters': {
        '@allow_asynch': 'false',
        'taxii_11:Response_Type': 'FULL',
        ...(bindings.length > 0 && {
          'taxii_11:Content_Binding': bindings.map((id) => ({ '@binding_id': attribute(id) })),
        }),
      },
    },
  );

export interface PollFulfillmentOptions {
  readonly messageId: string;
  readonly collectionName: string;
  readonly resultId: string;
  readonly partNumber: number;
}

export const pollFulfillment = (options: PollFulfillmentOptions): string =>
  write('Poll_Fulfillment', {
    message_id: options.messageId,
    collection_name: options.collectionName,
    result_id: options.resultId,
    result_part_number: String(options.partNumber),
  });

export const discoveryRequest = ({ messageId }: { readonly messageId: string }): string =>
  write('Discovery_Request', { message_id: messageId });

export const collectionInformationRequest = ({
  messageId,
}: {
  readonly messageId: string;
}): string => write('Collection_Information_Request', { message_id: messageId });
