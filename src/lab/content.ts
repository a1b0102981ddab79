/** What a collection holds; see `contentBlocks`. */
export type ContentName =
  | 'indicators'
  | 'empty'
  | 'stale'
  | 'stix-1.2'
  | 'stix-2'
  | 'no-observables'
  | 'hex';

export interface Block {
  readonly binding: string;
  readonly timestamp: Date;
  /** What stands in the Content element: XML, or text that needs no escaping. */
  readonly content: string;
}

const hour = 3_600_000;
const stix111 = 'urn:stix.mitre.org:xml:1.1.1';

/** Blocks of a collection, oldest first: one every 30 hours over the 30 days before `now`. */
export const contentBlocks = (name: ContentName, now: Date): readonly Block[] => {
  if (name === 'empty') return [];
  const last = now.getTime() - (name === 'stale' ? 300 * 24 * hour : 2 * hour);
  return Array.from({ length: 24 }, (_, index) => {
    const number = index + 1;
    return block(name, number, new Date(last - (24 - number) * 30 * hour));
  });
};

const block = (name: ContentName, number: number, timestamp: Date): Block => {
  if (name === 'stix-2') {
    return {
      binding: 'application/vnd.oasis.stix+json; version=2.1',
      timestamp,
      content: stix2(number, timestamp),
    };
  }
  const version = name === 'stix-1.2' ? '1.2' : '1.1.1';
  const content = stixPackage(
    number,
    timestamp,
    version,
    name === 'no-observables' ? '' : indicator(number, timestamp),
  );
  if (name === 'hex')
    return { binding: stix111, timestamp, content: Buffer.from(content).toString('hex') };
  return { binding: `urn:stix.mitre.org:xml:${version}`, timestamp, content };
};

const stixPackage = (
  number: number,
  at: Date,
  version: string,
  inner: string,
): string => `<stix:STIX_Package
 xmlns:stix="http://stix.mitre.org/stix-1" xmlns:indicator="http://stix.mitre.org/Indicator-2"
 xmlns:cybox="http://cybox.mitre.org/cybox-2" xmlns:cyboxCommon="http://cybox.mitre.org/common-2"
 xmlns:AddressObj="http://cybox.mitre.org/objects#AddressObject-2" xmlns:DomainNameObj="http://cybox.mitre.org/objects#DomainNameObject-1"
 xmlns:URIObj="http://cybox.mitre.org/objects#URIObject-2" xmlns:FileObj="http://cybox.mitre.org/objects#FileObject-2"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lab="http://feeds.example.org/"
 id="lab:package-${number}" version="${version}" timestamp="${at.toISOString()}">
 <stix:STIX_Header><stix:Title>Campaign ${number}</stix:Title></stix:STIX_Header>${inner}
</stix:STIX_Package>`;

const indicator = (number: number, at: Date): string => `
 <stix:Indicators>
  <stix:Indicator id="lab:indicator-${number}" timestamp="${at.toISOString()}" xsi:type="indicator:IndicatorType">
   <indicator:Title>Seen in campaign ${number}</indicator:Title>
   <indicator:Observable id="lab:observable-${number}"><cybox:Object id="lab:object-${number}">
    ${object(number)}
   </cybox:Object></indicator:Observable>
  </stix:Indicator>
 </stix:Indicators>`;

/** Addresses are of TEST-NET-3, names of example.org: nobody's. */
const object = (number: number): string => {
  switch (number % 4) {
    case 0:
      return `<cybox:Properties xsi:type="AddressObj:AddressObjectType" category="ipv4-addr"><AddressObj:Address_Value condition="Equals">203.0.113.${number}</AddressObj:Address_Value></cybox:Properties>`;
    case 1:
      return `<cybox:Properties xsi:type="DomainNameObj:DomainNameObjectType" type="FQDN"><DomainNameObj:Value condition="Equals">bad-${number}.example.org</DomainNameObj:Value></cybox:Properties>`;
    case 2:
      return `<cybox:Properties xsi:type="URIObj:URIObjectType" type="URL"><URIObj:Value condition="Equals">http://bad-${number}.example.org/invoice?a=1&amp;b=2</URIObj:Value></cybox:Properties>`;
    default:
      return `<cybox:Properties xsi:type="FileObj:FileObjectType"><FileObj:Hashes><cyboxCommon:Hash><cyboxCommon:Type>SHA256</cyboxCommon:Type><cyboxCommon:Simple_Hash_Value condition="Equals">${number.toString(16).padStart(64, 'ab')}</cyboxCommon:Simple_Hash_Value></cyboxCommon:Hash></FileObj:Hashes></cybox:Properties>`;
  }
};

const stix2 = (number: number, at: Date): string =>
  JSON.stringify({
    type: 'bundle',
    id: `bundle--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    objects: [
      {
        type: 'indicator',
        spec_version: '2.1',
        id: `indicator--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        created: at.toISOString(),
        modified: at.toISOString(),
        pattern_type: 'stix',
        valid_from: at.toISOString(),
        pattern: `[domain-name:value = 'bad-${number}.example.org']`,
      },
    ],
  });
