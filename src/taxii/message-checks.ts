import { TAXII_11_NAMESPACE as NS } from './constants.ts';
import { childrenOf, type MessageNode } from './message-node.ts';
import { hasZone } from './python-datetime.ts';
import { raise } from './python-text.ts';

/** What libtaxii's classes ask of the parts of a message; each raises a PythonFault where they do. */

export const required = (node: MessageNode, local: string): MessageNode =>
  childrenOf(node, NS, local)[0] ??
  raise('ValueError', `Element "./taxii_11:${local}" is required`);

export const text = (node: MessageNode, local: string): string | null =>
  childrenOf(node, NS, local)[0]?.text ?? null;

export const requiredAttribute = (node: MessageNode, name: string): string =>
  node.attributes[name] ?? raise('ValueError', `Element "./@${name}" is required`);

export const attribute = (node: MessageNode, name: string): string =>
  node.attributes[name] ?? raise('KeyError', `'${name}'`);

export const notNone = (value: string | null | undefined, name: string): void => {
  if (value === null || value === undefined) {
    raise('ValueError', `${name} is not allowed to be None and the provided value was None`);
  }
};

export const oneOf = (value: string, name: string, allowed: readonly string[]): void => {
  if (allowed.includes(value)) return;
  const listed = allowed.map((each) => `'${each}'`).join(', ');
  raise('ValueError', `${name} must be one of (${listed}). The incorrect value was ${value}`);
};

/** Reads a timestamp; false when it has no zone, which is complained about only later. */
export const zoned = (value: string | null): boolean => !value || hasZone(value);

export const mustBeZoned = (is: boolean, name: string): void => {
  if (!is) raise('ValueError', `${name}.tzinfo must not be None!`);
};

export const contentBinding = (node: MessageNode): void => {
  attribute(node, 'binding_id');
  for (const subtype of childrenOf(node, NS, 'Subtype')) attribute(subtype, 'subtype_id');
};

/**
 * A complete Content_Block; `content`: what its Content element has, null where there is no such
 * element.
 */
export const judgeBlock = (
  block: MessageNode,
  content: { readonly text: boolean; readonly children: boolean } | null,
): void => {
  contentBinding(required(block, 'Content_Binding'));
  const hasTimeZone = zoned(text(block, 'Timestamp_Label'));
  if (content === null) raise('ValueError', 'Element "./taxii_11:Content" is required');
  if (!content?.children && !content?.text) notNone(null, 'content');
  mustBeZoned(hasTimeZone, 'timestamp_label');
};

/** TAXIIMessage.from_etree: what every message needs. */
export const identified = (root: MessageNode): void => {
  if (root.attributes['message_id'] === undefined) {
    raise('ValueError', 'Element "/taxii_11:*/@message_id" is required');
  }
  for (const headers of childrenOf(root, NS, 'Extended_Headers')) {
    for (const header of childrenOf(headers, NS, 'Extended_Header')) {
      if (header.attributes['name'] === undefined) raise('IndexError', 'list index out of range');
    }
  }
};

/** Every reply, whose constructor gets `given` arguments where in_response_to is missing. */
export const envelope = (root: MessageNode, given: number): void => {
  identified(root);
  if (root.attributes['in_response_to'] === undefined) {
    raise('TypeError', `__init__() takes at least 3 arguments (${given} given)`);
  }
};
