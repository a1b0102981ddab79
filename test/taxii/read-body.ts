import { createReplyReader, type ReplyReaderOptions } from '../../src/taxii/reply-reader.ts';
import type { Reading } from '../../src/taxii/reading.ts';

/** Reads a whole body in pieces of `size` bytes. */
export const readBody = (
  body: string | Uint8Array,
  options: ReplyReaderOptions = {},
  size = 1 << 20,
): Reading => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const reader = createReplyReader(options);
  for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
  return reader.end();
};

export const NS = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';

export const pollResponse = (
  inner: string,
  attributes = 'message_id="1" in_response_to="2" collection_name="c"',
): string => `<t:Poll_Response xmlns:t="${NS}" ${attributes}>${inner}</t:Poll_Response>`;

export const block = (
  content: string,
  rest = '',
  binding = 'urn:stix.mitre.org:xml:1.1.1',
): string =>
  `<t:Content_Block><t:Content_Binding binding_id="${binding}"/><t:Content>${content}</t:Content>${rest}</t:Content_Block>`;
