import type { HttpReply } from '../../net/exchange.ts';
import type { Reading } from '../../taxii/reading.ts';
import type { ClientOutcome, Dialect } from '../client-outcome.ts';
import { bodyOutcome, gzipOutcome } from './body-texts.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError, leaked, xmlError } from './client-case.ts';
import { headerValue } from './header-value.ts';
import { invalidResponse } from './http-texts.ts';
import { jsonOutcome } from './json-outcome.ts';
import { messageText } from './message-text.ts';
import { notIterable } from './message-class.ts';
import { statusOutcome } from './status-texts.ts';
import { xmlOutcome } from './xml-texts.ts';

const binding = (version: string): string => `urn:taxii.mitre.org:message:xml:${version}`;
const namespace11 = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';
const namespace10 = 'http://taxii.mitre.org/messages/taxii_xml_binding-1';

/** A reply with a status below 400 that is followed nowhere, in the order in which cabby looks at it. */
export const replyOutcome = (input: ClientCase, reply: HttpReply): ClientOutcome => {
  // Only lower case counts, and any value that has the word in it.
  const gzip = (headerValue(reply, 'content-encoding') ?? '').includes('gzip');
  const sent = headerValue(reply, 'x-taxii-content-type');
  // Python 3's parser of headers leaves the blanks behind a value.
  const contentType = input.dialect === 'py27' ? sent?.replace(/[ \t]+$/, '') : sent;
  // Python 2 unpacks nothing before it has the whole body.
  const unpacked = gzip && input.dialect === 'py27' ? bodyOutcome(input, reply, true) : null;
  if (unpacked) return unpacked;
  if (!contentType) {
    return (
      bodyOutcome(input, reply, true) ??
      (gzip ? gzipOutcome(input, reply) : null) ??
      invalidResponse()
    );
  }
  const json = jsonOutcome(contentType, input.dialect, reply);
  if (json) return json;
  if (contentType !== binding('1.1') && contentType !== binding('1.0')) {
    return leaked(`Unsupported X-TAXII-Content-Type: ${contentType}`);
  }
  if (isUnseenChunked(input.dialect, reply)) {
    const words = 'Document is empty, line 1, column 1';
    return xmlError(input.dialect === 'py27' ? `${words} (line 1)` : `${words} (<string>, line 1)`);
  }
  return streamOutcome(input, reply, contentType, gzip);
};

/** The body as the XML parser gets it, read by read. */
const streamOutcome = (
  input: ClientCase,
  reply: HttpReply,
  contentType: string,
  gzip: boolean,
): ClientOutcome => {
  const { reading } = input;
  const root = reading && rootOutcome(reading);
  const broken =
    bodyOutcome(input, reply, gzip && input.dialect === 'py27') ??
    (gzip ? gzipOutcome(input, reply) : null);
  // What the XML has to say comes out before the connection breaks only when it was read by then.
  const early = reply.bytes > readAhead ? (root ?? brokenBefore(input, reading, gzip)) : null;
  return (
    early ??
    broken ??
    root ??
    (reading ? contentOutcome(input, reading, contentType, gzip) : noReading(reply))
  );
};

/** httplib takes the coding for chunked only if that is the whole value; otherwise the chunk sizes are in the body. */
const isUnseenChunked = (dialect: Dialect, reply: HttpReply): boolean => {
  const all = (headerValue(reply, 'transfer-encoding') ?? '').toLowerCase();
  const seen = dialect === 'py27' ? all : (all.split(', ')[0] ?? '');
  return all.includes('chunked') && seen !== 'chunked' && reply.wireBytes > 0;
};

/** More than two of the client's reads: faults of the XML then come out before one of the connection. */
const readAhead = 65_536;

const brokenBefore = (
  input: ClientCase,
  reading: Reading | null,
  gzip: boolean,
): ClientFailure | null => {
  if (!reading) return null;
  const { fault } = reading;
  if (fault && fault.kind !== 'truncated' && fault.kind !== 'empty')
    return xmlOutcome(input.dialect, fault, gzip);
  return null;
};

const noReading = (reply: HttpReply): ClientOutcome =>
  reply.bytes === 0 ? xmlError('no element found (line 0)') : { ok: true };

/** The root element is judged as soon as its start tag is read, before anything that follows it. */
const rootOutcome = (reading: Reading): ClientFailure | null => {
  const { root, messageFault } = reading;
  if (root === null || root.namespace === namespace11) return null;
  if (root.namespace === namespace10) {
    return clientError(
      `Response TAXII version '${binding('1.0')}' does not match request version '${binding('1.1')}'`,
    );
  }
  return leaked(
    messageFault === null ? `Unsupported namespace: ${root.namespace ?? 'None'}` : messageFault,
  );
};

const contentOutcome = (
  input: ClientCase,
  reading: Reading,
  contentType: string,
  gzip: boolean,
): ClientOutcome => {
  const { dialect } = input;
  const { fault, messageFault, root } = reading;
  const isPoll = root?.name === 'Poll_Response';
  if (!isPoll && root && !fault && contentType === binding('1.0')) {
    return leaked(
      messages10.has(root.name)
        ? `{${namespace11}}${root.name} != {${namespace10}}${root.name}`
        : `Unknown message_type: ${root.name}`,
    );
  }
  // Where both are set, the client meets the message's fault first.
  if (messageFault !== null) return leaked(messageText(dialect, messageFault, root?.name ?? ''));
  if (fault) return xmlOutcome(dialect, fault, gzip);
  if (reading.status) return statusOutcome(dialect, reading.status);
  return isPoll || root === null ? { ok: true } : notIterable(root.name);
};

/** What the TAXII 1.0 half of the client parses; a header of that version sends every message but a poll's there. */
const messages10: ReadonlySet<string> = new Set([
  'Discovery_Request',
  'Discovery_Response',
  'Poll_Request',
  'Status_Message',
  'Inbox_Message',
  'Feed_Information_Request',
  'Feed_Information_Response',
  'Subscription_Management_Request',
  'Subscription_Management_Response',
]);
