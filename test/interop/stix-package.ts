/** A STIX 1.1.1 package with one indicator of each kind that an ESA can use. */
export const stixPackage = (number: number): string => {
  const id = String(number).padStart(4, '0');
  const observable = (kind: string, attributes: string, properties: string) => `
    <stix:Indicator id="example:indicator-${id}-${kind}" timestamp="2026-01-01T00:00:00+00:00" xsi:type="indicator:IndicatorType">
      <indicator:Title>${kind} ${id}</indicator:Title>
      <indicator:Observable id="example:observable-${id}-${kind}">
        <cybox:Object id="example:object-${id}-${kind}">
          <cybox:Properties ${attributes}>${properties}</cybox:Properties>
        </cybox:Object>
      </indicator:Observable>
    </stix:Indicator>`;
  return `<stix:STIX_Package xmlns:stix="http://stix.mitre.org/stix-1" xmlns:indicator="http://stix.mitre.org/Indicator-2"
  xmlns:cybox="http://cybox.mitre.org/cybox-2" xmlns:cyboxCommon="http://cybox.mitre.org/common-2"
  xmlns:AddressObj="http://cybox.mitre.org/objects#AddressObject-2" xmlns:URIObj="http://cybox.mitre.org/objects#URIObject-2"
  xmlns:DomainNameObj="http://cybox.mitre.org/objects#DomainNameObject-1" xmlns:FileObj="http://cybox.mitre.org/objects#FileObject-2"
  xmlns:example="http://example.com/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="example:package-${id}" version="1.1.1" timestamp="2026-01-01T00:00:00+00:00">
  <stix:Indicators>${observable('ip', 'xsi:type="AddressObj:AddressObjectType" category="ipv4-addr"', `<AddressObj:Address_Value condition="Equals">192.0.2.${number % 255}</AddressObj:Address_Value>`)}${observable('url', 'xsi:type="URIObj:URIObjectType" type="URL"', `<URIObj:Value condition="Equals">http://bad-${id}.example.com/a?b=1&amp;c=2</URIObj:Value>`)}${observable('domain', 'xsi:type="DomainNameObj:DomainNameObjectType" type="FQDN"', `<DomainNameObj:Value condition="Equals">bad-${id}.example.net</DomainNameObj:Value>`)}${observable('file', 'xsi:type="FileObj:FileObjectType"', `<FileObj:Hashes><cyboxCommon:Hash><cyboxCommon:Simple_Hash_Value condition="Equals">${id.repeat(8)}</cyboxCommon:Simple_Hash_Value></cyboxCommon:Hash></FileObj:Hashes>`)}
  </stix:Indicators>
</stix:STIX_Package>`;
};
