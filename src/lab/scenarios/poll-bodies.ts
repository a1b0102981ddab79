import { type PollOptions, pollResponse, type WrittenBlock } from '../taxii-xml.ts';

/** Bodies of a fixed size for scenarios that break one at a known place. */

const block = (content: string): WrittenBlock => ({
  binding: 'urn:stix.mitre.org:xml:1.1.1',
  timestamp: '{recent}',
  content,
});

const stix = (number: number): string =>
  '<stix:STIX_Package xmlns:stix="http://stix.mitre.org/stix-1" xmlns:cybox="http://cybox.mitre.org/cybox-2" ' +
  'xmlns:AddressObj="http://cybox.mitre.org/objects#AddressObject-2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  `id="lab:package-${number}" version="1.1.1"><stix:Observables cybox_major_version="2"><cybox:Observable><cybox:Object>` +
  '<cybox:Properties xsi:type="AddressObj:AddressObjectType" category="ipv4-addr">' +
  `<AddressObj:Address_Value>203.0.113.${number}</AddressObj:Address_Value></cybox:Properties>` +
  '</cybox:Object></cybox:Observable></stix:Observables></stix:STIX_Package>';

/** A Poll_Response of two sound blocks; with `inner`, the content of the second. */
export const twoBlocks = (inner = stix(2), options: PollOptions = {}): string =>
  pollResponse({ ...options, blocks: [block(stix(1)), block(inner)] });

/** A reply cut right after the first, or after the last, occurrence of `mark`, in bytes. */
export const cutAfter = (body: string, mark: string, which: 'first' | 'last' = 'last'): number => {
  const at = which === 'first' ? body.indexOf(mark) : body.lastIndexOf(mark);
  if (at < 0) throw new Error(`the body does not hold ${mark}`);
  return Buffer.byteLength(body.slice(0, at + mark.length));
};

/** What the placeholders come to in length: every client sends a UUID and the default collection. */
export const asServed = (body: string): string =>
  body
    .replaceAll('{id}', '0'.repeat(36))
    .replaceAll('{recent}', '2026-01-02T03:04:05.678Z')
    .replaceAll('{collection}', 'phishing-urls');
