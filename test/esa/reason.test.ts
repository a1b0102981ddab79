import { expect, test } from 'vitest';
import { codesOf } from '../../src/esa/codes-of.ts';
import { logLines } from '../../src/esa/log-lines.ts';
import { predictClient } from '../../src/esa/predict-client.ts';
import { reasonOf } from '../../src/esa/reason.ts';
import { sectionOf } from '../../src/esa/section-of.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import { faulty, reading, replied } from './cases.ts';

const ofStatus = (status: number) => reasonOf(predictClient(replied({ status, headers: [] })));
const ofFault = (fault: NetFault) => reasonOf(predictClient(faulty(fault)));

test.each([
  [400, "'400'", 'documented', '400'],
  [401, 'Taxii Error: HTTP Error: status code 401 authentication failure', 'documented', '401'],
  [403, "'403'", 'inferred', null],
  [
    404,
    'Taxii Error: HTTP Error: status code 404 requested resource not available',
    'documented',
    '404',
  ],
  [405, "'405'", 'documented', '405'],
  [500, "'500'", 'inferred', null],
  [503, 'Taxii Error: HTTP Error: status code 503 service unavailable', 'documented', '503'],
] as const)('HTTP %i', (status, reason, basis, section) => {
  expect(ofStatus(status)).toEqual({ reason, basis });
  expect(sectionOf(reason)).toBe(section);
});

test('the connection, the certificate and the collection of the samples are documented', () => {
  const cases = [
    [ofFault({ phase: 'tcp', kind: 'timed-out', code: 'ETIMEDOUT' }), 'errno-110'],
    [ofFault({ phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' }), 'errno-111'],
    [
      ofFault({ phase: 'tls', kind: 'tls', code: 'CERT_HAS_EXPIRED', tls: { kind: 'verify' } }),
      'certificate-verify-failed',
    ],
  ] as const;
  for (const [{ reason, basis }, section] of cases) {
    expect(reason).toMatch(/^Taxii Error: /);
    expect(basis).toBe('documented');
    expect(sectionOf(reason ?? '')).toBe(section);
  }
  const status = { type: 'NOT_FOUND', message: 'No such', details: [], extendedHeaders: [] };
  const root = {
    namespace: 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1',
    name: 'Status_Message',
  };
  const notFound = reasonOf(predictClient(replied({}, { reading: reading({ root, status }) })));
  expect(notFound).toEqual({ reason: 'Taxii Error: NOT_FOUND: No such', basis: 'documented' });
  expect(sectionOf(notFound.reason ?? '')).toBe('not-found');
});

test('an empty body is documented, other XML faults are inferred from it', () => {
  const fault = {
    kind: 'empty',
    line: 0,
    column: 0,
    problem: '',
    clientText: 'no element found (line 0)',
  } as const;
  const empty = reasonOf(
    predictClient(replied({ bytes: 0 }, { reading: reading({ root: null, fault }) })),
  );
  expect(empty).toEqual({
    reason: 'Taxii Error: XML Parising Error: no element found (line 0)',
    basis: 'documented',
  });
  expect(sectionOf(empty.reason ?? '')).toBe('xml-no-element');
  expect(
    reasonOf({
      ok: false,
      class: 'xml',
      text: "expected '>', line 1, column 2 (line 1)",
      basis: 'observed',
    }),
  ).toEqual({
    reason: "Taxii Error: XML Parising Error: expected '>', line 1, column 2 (line 1)",
    basis: 'inferred',
  });
});

test('an exception whose prefix is not known is printed bare, as inferred', () => {
  const leaked = reasonOf({
    ok: false,
    class: 'leaked',
    text: 'Unsupported namespace: None',
    basis: 'observed',
  });
  expect(leaked).toEqual({ reason: 'Unsupported namespace: None', basis: 'inferred' });
});

test('a poll that succeeds has no reason and no lines', () => {
  expect(reasonOf({ ok: true }).reason).toBeNull();
  expect(logLines({ source: 'S', reason: null, at: new Date() })).toEqual([]);
});

test('a server that quotes the client in its own words does not change the section', () => {
  expect(sectionOf('Taxii Error: FAILURE: we saw HTTP Error: status code 404 upstream')).toBeNull();
  expect(sectionOf('Taxii Error: BAD_MESSAGE: NOT_FOUND: nothing')).toBeNull();
});

test('the lines carry the frames and the prefix of the log', () => {
  expect(
    logLines({ source: 'Anomali', reason: "'405'", at: new Date('2021-09-08T06:05:09Z') }),
  ).toEqual([
    "Wed Sep 8 06:05:09 2021 Debug: THREAT_FEEDS: Failed to fetch observables from the source: Anomali. Reason for failure: '405'",
    "Wed Sep 8 06:05:09 2021 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: Anomali after 3 failed attempts. Reason for failure: '405'",
    "Wed Sep 8 06:05:09 2021 Info: THREAT_FEEDS: Job failed with exception : Source: Anomali. Reason for failure: '405'",
  ]);
});

test.each([
  ["'405'", 'slash-missing'],
  ["'400'", 'path-is-discovery'],
  [
    'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:727)',
    'tls-unknown-authority',
  ],
  ['Taxii Error: XML Parsing Error: no element found (line 0)', 'span-too-long'],
  ['HTTP 503 Service Unavailable', 'server-unavailable'],
  ['Taxii Error: UNAUTHORIZED: ', 'credentials-rejected'],
  ["Taxii Error: hostname 'a' doesn't match 'b'", 'tls-name-mismatch'],
  [
    "Taxii Error: HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by ProxyError('Cannot connect to proxy.', error('Tunnel connection failed: 407 Proxy Authentication Required',)))",
    'proxy-authentication-required',
  ],
  [
    "Taxii Error: HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by ProxyError('Cannot connect to proxy.', NewConnectionError('<x>: Failed to establish a new connection: [Errno 111] Connection refused',)))",
    'proxy-unreachable',
  ],
  ['Taxii Error: FAILURE: Message not supported by this service', 'path-is-discovery'],
  ["'DiscoveryResponse' object is not iterable", 'path-is-discovery'],
  ['Taxii Error: BAD_MESSAGE: Request method was not POST!', 'slash-missing'],
  [
    "Taxii Error: HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)')))",
    'tls-expired',
  ],
])('%s points first to %s', (reason, code) => {
  expect(codesOf(reason)[0]).toBe(code);
});

test('words that nobody knows point nowhere', () => {
  expect(codesOf('The moon is full')).toEqual([]);
  expect(sectionOf('The moon is full')).toBeNull();
});
