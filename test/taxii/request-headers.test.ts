import { expect, test } from 'vitest';
import { requestHeaders } from '../../src/taxii/request-headers.ts';

test('headers of a poll over https', () => {
  expect(
    Object.fromEntries(requestHeaders({ scheme: 'https', authorization: 'Basic dTpw' })),
  ).toEqual({
    'Accept-Encoding': 'gzip, deflate',
    Accept: 'application/xml',
    'User-Agent': 'Cabby 0.1.20',
    'X-TAXII-Accept': 'urn:taxii.mitre.org:message:xml:1.1',
    'X-TAXII-Services': 'urn:taxii.mitre.org:services:1.1',
    'X-TAXII-Content-Type': 'urn:taxii.mitre.org:message:xml:1.1',
    'X-TAXII-Protocol': 'urn:taxii.mitre.org:protocol:https:1.0',
    'Content-Type': 'application/xml',
    Authorization: 'Basic dTpw',
  });
});

test('over plain http the protocol says so, and no login means no header', () => {
  const headers = new Map(requestHeaders({ scheme: 'http', userAgent: 'x' }));
  expect(headers.get('X-TAXII-Protocol')).toBe('urn:taxii.mitre.org:protocol:http:1.0');
  expect(headers.get('User-Agent')).toBe('x');
  expect(headers.has('Authorization')).toBe(false);
});
