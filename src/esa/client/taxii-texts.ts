import type { HttpReply } from '../../net/exchange.ts';
import type { Reading } from '../../taxii/reading.ts';
import type { ClientOutcome } from '../client-outcome.ts';
import { bodyOutcome, gzipOutcome } from './body-texts.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError, leaked, xmlError } from './client-case.ts';
import { headerValue } from './header-value.ts';
import { invalidResponse } from './http-texts.ts';
import { notIterable, messageClasses } from './message-class.ts';
import { statusOutcome } from './status-texts.ts';
import { xmlOutcome } from './xml-texts.ts';

const binding = (version: string): string => `urn:taxii.mitre.org:message:xml:${version}`;
const namespace11 = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';
const namespace10 = 'http://taxii.mitre.org/messages/taxii_xml_binding-1';

/** A reply with a status below 400 that is followed nowhere, in the order in which cabby looks at it. */
export const replyOutcome = (input: ClientCase, reply: HttpReply): ClientOutcome => {
  // Only lower case counts, and any value that has the word in it.
  const gzip = (headerValue(reply, 'content-encoding') ?? '').includes('gzip');
  const contentType = headerValue(reply, 'x-taxii-content-type');
  const whole = (gzip && input.dialect === 'py27') || !contentType;
  const beforeHeader = gzip && input.dialect === 'py27' ? bodyOutcome(input, reply, true) : null;
  if (beforeHeader) return beforeHeader;
  if (!contentType) {
    return bodyOutcome(input, reply, true) ?? (gzip ? gzipOutcome(input, reply) : null) ?? invalidResponse();
  }
  if (contentType !== binding('1.1') && contentType !== binding('1.0')) {
    return leaked(`Unsupported X-TAXII-Content-Type: ${contentType}`);
  }
  const { reading } = input;
  return (
    (reading && rootOutcome(reading)) ??
    (reply.bytes > readAhead ? brokenBefore(input, reading, gzip) : null) ??
    bodyOutcome(input, reply, whole) ??
    (gzip ? gzipOutcome(input, reply) : null) ??
    (reading ? contentOutcome(input, reading, contentType, gzip) : noReading(reply))
  );
};

/** More than two of the client's reads: faults of the XML then come out before one of the connection. */
const readAhead = 65_536;

const brokenBefore = (input: ClientCase, reading: Reading | null, gzip: boolean): ClientFailure | null => {
  if (!reading) return null;
  const { fault } = reading;
  if (fault && fault.kind !== 'truncated' && fault.kind !== 'empty') return xmlOutcome(input.dialect, fault, gzip);
  return null;
};

const noReading = (reply: HttpReply): ClientOutcome =>
  reply.bytes === 0 ? xmlError('no element found (line 0)') : { ok: true };

/** The root element is judged as soon as its start tag is read, before anything that follows it. */
const rootOutcome = ({ root }: Reading): ClientFailure | null => {
  if (root === null || root.namespace === namespace11) return null;
  if (root.namespace !== namespace10) return leaked(`Unsupported namespace: ${root.namespace ?? 'None'}`);
  return clientError(
    `Response TAXII version '${binding('1.0')}' does not match request version '${binding('1.1')}'`,
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
  // A block is judged when it ends, the message when it ends: the parser may stumble in between.
  if (isPoll && messageFault !== null && !concernsRoot.test(messageFault)) return leaked(messageFault);
  if (fault) return xmlOutcome(dialect, fault, gzip);
  if (!isPoll && root && contentType === binding('1.0') && messageClasses[root.name] !== undefined) {
    return leaked(`{${namespace11}}${root.name} != {${namespace10}}${root.name}`);
  }
  if (messageFault !== null) return leaked(messageFault);
  if (reading.status) return statusOutcome(dialect, reading.status);
  return isPoll || root === null ? { ok: true } : notIterable(root.name);
};

const concernsRoot = /^(?:Element "\.\/@|Element "\/|__init__\(\)|result_id |.*in_response_to)/;
