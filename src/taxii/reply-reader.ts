import { noObserver, type ContentObserver } from './content-observer.ts';
import { TAXII_11_NAMESPACE } from './constants.ts';
import { MessageCollector } from './message-collector.ts';
import { judgeNamespace, judgeOther, judgePollResponse, type Asked } from './message-fault.ts';
import { PollCollector } from './poll-collector.ts';
import { PythonFault, pythonStr } from './python-text.ts';
import type { MessageNode } from './message-node.ts';
import type { Reading, ReplyReader } from './reading.ts';
import { createReplyDecoder } from './reply-decoder.ts';
import { readCollections, readServices, readStatus } from './small-messages.ts';
import { toXmlFault } from './xml-fault.ts';
import type { Fault } from './xml-events.ts';
import { XmlStream } from './xml-stream.ts';

export interface ReplyReaderOptions {
  /** Deepest nesting that is read; default 1000. The client itself crashes at about 100,000. */
  readonly maxDepth?: number;
  /** Longest single text that is looked at, in UTF-16 units; default 1 MiB. */
  readonly maxTextBytes?: number;
  /** Longest tag, attribute or comment, in UTF-16 units; default 32 Mi. */
  readonly maxTokenBytes?: number;
  /** What the reply answers; default `poll`. It decides which messages the client takes. */
  readonly asked?: Asked;
  /** Whose sentences and columns the faults carry: lxml 4.2.5 on Python 2, the default, or 4.9.2 on Python 3. */
  readonly python?: 2 | 3;
  /** Looks into the content blocks; default: nothing is counted. */
  readonly contentObserver?: ContentObserver;
}

/** A reader for one reply body, decompressed. Memory stays bounded however long the body is. */
export const createReplyReader = (options: ReplyReaderOptions = {}): ReplyReader => {
  const {
    maxDepth = 1000,
    maxTextBytes = 1_048_576,
    maxTokenBytes = 33_554_432,
    asked = 'poll',
    python = 2,
  } = options;
  const decoder = createReplyDecoder();
  const poll = new PollCollector(options.contentObserver ?? noObserver);
  const collector: MessageCollector = new MessageCollector(poll, maxTextBytes, (on) =>
    stream.keepRaw(on),
  );
  let bytes = 0;
  let solid = false;
  const stream: XmlStream = new XmlStream(collector, {
    maxDepth,
    libxml2: python === 2 ? '2.9.8' : '2.9.14',
    maxToken: maxTokenBytes,
    encodingFault: (name) => decoder.encodingFault(name),
    markBytes: () => decoder.markBytes,
  });
  let reading: Reading | null = null;

  const finish = (): Reading => {
    stream.write(decoder.settle());
    const cutCharacter = decoder.withinCharacter && !stream.faulted;
    stream.write(decoder.end());
    stream.end();
    const { root } = collector;
    const readsToEnd = asked === 'fulfilment' || !collector.isPoll;
    const context = {
      bytes,
      blank: !solid,
      utf8: decoder.utf8,
      cutCharacter,
      python,
      noted: stream.noted,
    };
    const inside = stream.fault && toXmlFault(stream.fault, context);
    const afterwards = stream.trailing ?? (collector.complete ? notedFault(stream.noted) : null);
    const after = afterwards && toXmlFault(afterwards, context);
    const fault = inside ?? (readsToEnd ? after : null);
    const message = judge(fault === null, inside === null);
    return {
      bytes,
      ...readEnvelope(stream, root),
      fault,
      faultBlock: inside ? collector.openBlock : 0,
      messageFault: message?.text ?? null,
      ...(message && { messageFaultClass: message.kind }),
      ...(after && !readsToEnd && { trailingFault: after }),
      poll: collector.isPoll && root ? poll.reading(root) : null,
      ...readSmall(collector),
    };
  };

  /**
   * `sound`: nothing is wrong with the XML as far as the client reads; `rootSound`: up to the
   * root's end.
   */
  const judge = (sound: boolean, rootSound: boolean): { kind: string; text: string } | null => {
    try {
      if (stream.root === null) return null;
      judgeNamespace(stream.root.namespace, stream.root.local, python);
      if (poll.fault !== null) throw poll.fault;
      const { root } = collector;
      if (root === null || !collector.complete || collector.overflow) return null;
      if (collector.isPoll && rootSound) judgePollResponse(root, asked === 'fulfilment');
      if (!collector.isPoll && sound) judgeOther(root, asked);
      return null;
    } catch (error) {
      if (error instanceof PythonFault) return pythonStr(error, python);
      throw error;
    }
  };

  return {
    write(chunk) {
      if (reading !== null || chunk.byteLength === 0) return;
      for (let at = 0; at < chunk.byteLength; at += SLICE_BYTES) {
        const slice = chunk.subarray(at, at + SLICE_BYTES);
        bytes += slice.byteLength;
        solid ||= slice.some(
          (byte) => byte !== 0x20 && byte !== 0x9 && byte !== 0xa && byte !== 0xd,
        );
        stream.write(decoder.push(slice));
      }
    },
    end() {
      reading ??= finish();
      return reading;
    },
  };
};

/** Names that the client noted are a fault once it asks for the finished tree. */
const notedFault = (noted: XmlStream['noted']): Fault | null =>
  noted && { ...noted, cause: 'syntax', problem: noted.message, scan: null, atEnd: false };

const readEnvelope = (
  { root }: XmlStream,
  node: MessageNode | null,
): Pick<Reading, 'root' | 'messageId' | 'inResponseTo'> => ({
  root: root && { namespace: root.namespace, name: root.local },
  messageId: node?.attributes['message_id'] ?? null,
  inResponseTo: node?.attributes['in_response_to'] ?? null,
});

const readSmall = (
  collector: MessageCollector,
): Pick<Reading, 'status' | 'services' | 'collections'> => {
  const { root } = collector;
  const whole = root?.namespace === TAXII_11_NAMESPACE && collector.complete && !collector.overflow;
  const is = (local: string): MessageNode | null => (whole && root.local === local ? root : null);
  const status = is('Status_Message');
  const services = is('Discovery_Response');
  const collections = is('Collection_Information_Response');
  return {
    status: status && readStatus(status),
    services: services && readServices(services),
    collections: collections && readCollections(collections),
  };
};

/** Bytes decoded at once. */
const SLICE_BYTES = 65_536;
