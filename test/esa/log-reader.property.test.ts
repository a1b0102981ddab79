import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLines } from '../../src/esa/log-lines.ts';
import { createLogReader, readLog } from '../../src/esa/read-log.ts';
import { runs } from '../support/runs.ts';

const reasons = [
  "'400'",
  "'405'",
  "'503'",
  'Taxii Error: HTTP Error: status code 401 authentication failure',
  'Taxii Error: HTTP Error: status code 404 requested resource not available',
  'Taxii Error: HTTP Error: status code 503 service unavailable',
  'Taxii Error: NOT_FOUND: The requested collection could not be found',
  'Taxii Error: NOT_FOUND: ITEM=colX; Requested collection was not found',
  'Taxii Error: UNAUTHORIZED: ',
  "Taxii Error: UNSUPPORTED_MESSAGE: SUPPORTED_BINDING=['urn:a', 'urn:b']; use another",
  'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
  "Taxii Error: hostname 'feeds.example.org' doesn't match either of 'a.example', 'b.example'",
  "Taxii Error: HTTPSConnectionPool(host='feeds.example.org', port=443): Max retries exceeded with url: /taxii/poll/ (Caused by NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x…>: Failed to establish a new connection: [Errno 110] Connection timed out',))",
  "Taxii Error: HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)')))",
  "Taxii Error: ('Connection aborted.', error(104, 'Connection reset by peer'))",
  'Taxii Error: XML Parising Error: no element found (line 0)',
  'Taxii Error: XML Parising Error: Opening and ending tag mismatch: Content line 1 and Contenx, line 1, column 288 (line 1)',
  'Unsupported namespace: None',
  "('Connection broken: IncompleteRead(100 bytes read, 545 more expected)', IncompleteRead(100 bytes read, 545 more expected))",
  'The ETF service is either disabled or there is no valid feature key for the service.',
] as const;

const reason = fc.constantFrom(...reasons);
const anyName = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((name) => name.trim())
  .filter(
    (name) =>
      name !== '' &&
      !/[\r\n\u2028\u2029\u0085\u00a0]/.test(name) &&
      !/Reason|failed attempts/.test(name),
  );
const plainName = fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/);
const time = fc.date({
  min: new Date('2018-01-01'),
  max: new Date('2027-01-01'),
  noInvalidDate: true,
});

const logOf = (name: fc.Arbitrary<string>) =>
  fc.array(fc.record({ source: name, reason, at: time }), { minLength: 1, maxLength: 6 });

test('never throws, whatever it is fed', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    reason,
    fc.constantFrom(
      'Wed Sep 8 16:35:39 2021 Info: THREAT_FEEDS: ',
      'THREAT_FEEDS:',
      'Reason for failure: ',
      "Machine: 'M'. A failure was encountered for the source 'S'.",
      'Job failed with exception : Source: ',
      'Failed to establish a new connection: ',
      '\r\n',
      '\n',
      '(Machine x) (SERVICE)> ',
      '```',
    ),
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 30 }), (parts) => {
      const reading = readLog(parts.join(''));
      for (const { entries } of reading.sources)
        expect(entries.every(({ count }) => count > 0)).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('reads back what the log holds: sources, reasons, counts', () => {
  fc.assert(
    fc.property(logOf(anyName), (failures) => {
      const reading = readLog(failures.flatMap((failure) => logLines(failure)).join('\n'));
      const expected = new Map<string, number>();
      for (const { source, reason: why } of failures) {
        for (const kind of ['attempt', 'gave-up', 'job-failed']) {
          const key = JSON.stringify([source, kind, why]);
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
      }
      const read = reading.sources.flatMap(({ name, entries }) =>
        entries.map(
          ({ kind, reason: why, count }) => [JSON.stringify([name, kind, why]), count] as const,
        ),
      );
      expect(new Map(read)).toEqual(expected);
      expect(reading.unread).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test('CRLF and a wrapping terminal change nothing', () => {
  const wrapped = (line: string, width: number): string[] => {
    const parts: string[] = [];
    for (let at = 0; at < line.length; at += width) parts.push(line.slice(at, at + width));
    return parts;
  };
  const withoutLines = (text: string) =>
    readLog(text).sources.map(({ name, entries }) => ({
      name,
      entries: entries.map((entry) => ({ ...entry, line: 0 })),
    }));
  fc.assert(
    fc.property(logOf(plainName), fc.integer({ min: 76, max: 220 }), (failures, width) => {
      const lines = failures.flatMap((failure) => logLines(failure));
      const plain = withoutLines(lines.join('\n'));
      expect(withoutLines(lines.join('\r\n'))).toEqual(plain);
      expect(withoutLines(lines.flatMap((line) => wrapped(line, width)).join('\n'))).toEqual(plain);
    }),
    { numRuns: runs },
  );
});

test('the stream and the whole text read the same', () => {
  fc.assert(
    fc.property(logOf(plainName), (failures) => {
      const lines = failures.flatMap((failure) => logLines(failure));
      const reader = createLogReader();
      for (const line of lines) reader.push(line);
      expect(reader.end()).toEqual(readLog(`${lines.join('\n')}\n`));
    }),
    { numRuns: runs },
  );
});
