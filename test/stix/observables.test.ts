import { describe, expect, test } from 'vitest';
import { createPollReader } from '../../src/engine/poll-reader.ts';
import { block, pollResponse } from '../taxii/read-body.ts';

const read = (...contents: string[]) => {
  const reader = createPollReader();
  reader.write(Buffer.from(pollResponse(contents.map((each) => block(each)).join(''))));
  const { poll, fault } = reader.end();
  expect(fault).toBeNull();
  return poll;
};

const pkg = (inner: string, version = '1.1.1'): string =>
  `<s:STIX_Package xmlns:s="http://stix.mitre.org/stix-1" xmlns:c="http://cybox.mitre.org/cybox-2" xmlns:cc="http://cybox.mitre.org/common-2" ` +
  `xmlns:A="http://cybox.mitre.org/objects#AddressObject-2" xmlns:D="http://cybox.mitre.org/objects#DomainNameObject-1" xmlns:U="http://cybox.mitre.org/objects#URIObject-2" ` +
  `xmlns:F="http://cybox.mitre.org/objects#FileObject-2" version="${version}">${inner}</s:STIX_Package>`;
const address = (value: string, category = 'category="ipv4-addr"'): string =>
  `<c:Properties ${category}><A:Address_Value>${value}</A:Address_Value></c:Properties>`;
const none = { ip: 0, domain: 0, url: 0, fileHash: 0, unusable: 0 };

describe('observables in content blocks', () => {
  test.each<[string, string, Partial<typeof none>]>([
    ['IPv4', address('10.0.0.1'), { ip: 1 }],
    ['IPv6', address('::1', 'category="ipv6-addr"'), { ip: 1 }],
    ['CIDR', address('10.0.0.0/8', 'category="cidr"'), { ip: 1 }],
    ['an address of the default category', address('10.0.0.1', ''), { ip: 1 }],
    ['a list', address('10.0.0.1##comma##10.0.0.2##comma##10.0.0.3'), { ip: 3 }],
    ['a mail address', address('a@example.org', 'category="e-mail"'), { unusable: 1 }],
    ['a domain', '<c:Properties><D:Value>example.org</D:Value></c:Properties>', { domain: 1 }],
    [
      'a URL',
      '<c:Properties type="URL"><U:Value>http://example.org/</U:Value></c:Properties>',
      { url: 1 },
    ],
    [
      'a URI of no type',
      '<c:Properties><U:Value>http://example.org/</U:Value></c:Properties>',
      { url: 1 },
    ],
    [
      'a domain in a URI',
      '<c:Properties type="Domain Name"><U:Value>example.org</U:Value></c:Properties>',
      { domain: 1 },
    ],
    [
      'a hash',
      '<c:Properties><F:Hashes><cc:Hash><cc:Simple_Hash_Value>d41d8cd98f00b204e9800998ecf8427e</cc:Simple_Hash_Value></cc:Hash></F:Hashes></c:Properties>',
      { fileHash: 1 },
    ],
    ['an empty value', address('  '), { unusable: 1 }],
    ['nothing', '', { unusable: 1 }],
  ])('%s', (_name, inner, counts) => {
    expect(read(pkg(inner))?.observables).toEqual({ ...none, ...counts });
  });

  test('the namespace decides, not the prefix', () => {
    expect(
      read(pkg(address('10.0.0.1')).replaceAll('A:', 'other:').replace('xmlns:A=', 'xmlns:other='))
        ?.observables.ip,
    ).toBe(1);
    expect(
      read(pkg(address('10.0.0.1')).replace('#AddressObject-2', '#Address'))?.observables,
    ).toEqual({ ...none, unusable: 1 });
  });

  test('blocks add up, and each without any is unusable', () => {
    expect(
      read(pkg(address('10.0.0.1')), pkg(''), pkg(address('10.0.0.2') + address('10.0.0.3')))
        ?.observables,
    ).toEqual({ ...none, ip: 3, unusable: 1 });
  });

  test('a block that is cut off counts nothing', () => {
    const reader = createPollReader();
    const body = pollResponse(block(pkg(address('10.0.0.1'))));
    reader.write(Buffer.from(body.slice(0, -30)));
    expect(reader.end().poll?.observables).toEqual(none);
  });

  test('versions of STIX 1 are those of the packages', () => {
    expect(read(pkg('', '1.1.1'), pkg('', '1.2'), pkg('', '1.2'))?.stixVersions).toEqual([
      '1.1.1',
      '1.2',
    ]);
  });

  test.each([
    '{"type": "bundle", "id": "bundle--1", "objects": []}',
    '  {"id":"x","spec_version":"2.0"}',
    '<![CDATA[{"type":"bundle"}]]>',
    '{&quot;type&quot;:&quot;bundle&quot;}',
  ])('STIX 2 is known by its shape: %s', (content) => {
    expect(read(content)).toMatchObject({
      stixVersions: ['2'],
      observables: { ...none, unusable: 1 },
    });
  });

  test.each(['{"type":"other"}', 'type bundle', '<a>{"type":"bundle"}</a>'])(
    'and is not seen in: %s',
    (content) => {
      expect(read(content)?.stixVersions).toEqual([]);
    },
  );
});
