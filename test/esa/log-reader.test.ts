import { expect, test } from 'vitest';
import { readLog, type LogReading } from '../../src/esa/read-log.ts';

const rows = (reading: LogReading): readonly (readonly unknown[])[] =>
  reading.sources.flatMap(({ name, entries }) =>
    entries.map(({ kind, reason, document, count }) => [name, kind, reason, document, count]),
  );

const stamp = 'Mon Sep 13 00:20:21 2021';
const attempt = (name: string, reason: string): string =>
  `${stamp} Debug: THREAT_FEEDS: Failed to fetch observables from the source: ${name}. Reason for failure: ${reason}`;
const gaveUp = (name: string, reason: string): string =>
  `${stamp} Warning: THREAT_FEEDS: Unable to fetch the observables from the source: ${name} after 3 failed attempts. Reason for failure: ${reason}`;
const jobFailed = (name: string, reason: string): string =>
  `${stamp} Info: THREAT_FEEDS: Job failed with exception : Source: ${name}. Reason for failure: ${reason}`;

test('reads each frame, with time, level, line and codes', () => {
  const reading = readLog(
    [attempt('Anomali', "'405'"), gaveUp('Anomali', "'405'"), jobFailed('Anomali', "'405'")].join(
      '\n',
    ),
  );
  expect(reading).toMatchObject({ unread: [], omitted: 0 });
  expect(reading.sources).toHaveLength(1);
  const [source] = reading.sources;
  expect(source?.name).toBe('Anomali');
  expect(source?.entries.map(({ kind, level, line }) => [kind, level, line])).toEqual([
    ['attempt', 'Debug', 1],
    ['gave-up', 'Warning', 2],
    ['job-failed', 'Info', 3],
  ]);
  expect(source?.entries[0]).toEqual({
    at: stamp,
    level: 'Debug',
    line: 1,
    reason: "'405'",
    kind: 'attempt',
    codes: ['slash-missing', 'path-method-not-allowed', 'path-redirected'],
    document: '405',
    count: 1,
  });
});

test('counts equal failures and keeps the last time, whatever way the years go', () => {
  const line = (at: string): string => attempt('S', "'400'").replace(stamp, at);
  const reading = readLog(
    [line('Wed Sep 8 16:35:26 2021'), line('Wed Sep 8 16:35:33 2019')].join('\n'),
  );
  expect(reading.sources[0]?.entries).toMatchObject([
    { count: 2, at: 'Wed Sep 8 16:35:33 2019', line: 2 },
  ]);
});

test('groups by source, in the order in which they appear', () => {
  const reading = readLog(
    [attempt('B', "'400'"), attempt('A', "'400'"), attempt('B', "'405'")].join('\n'),
  );
  expect(reading.sources.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['B', 2],
    ['A', 1],
  ]);
});

test('masks object addresses, so that equal failures stay equal', () => {
  const reason = (address: string): string =>
    `Taxii Error: HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at ${address}>: Failed to establish a new connection: [Errno 111] Connection refused',))`;
  const reading = readLog(
    [jobFailed('S', reason('0x806f2a1d0')), jobFailed('S', reason('0x7fa4ce1e2910'))].join('\n'),
  );
  expect(rows(reading)).toEqual([['S', 'job-failed', reason('0x…'), 'errno-111', 2]]);
});

test('a poll that was already running: how long after the failure', () => {
  const reading = readLog(
    [
      "Mon Sep 6 13:38:16 2021 Debug: THREAT_FEEDS: Failed to fetch observables from the source: Test_Poll_Path. Reason for failure: '400'",
      "Mon Sep 6 13:38:55 2021 Info: THREAT_FEEDS: The source 'Test_Poll_Path' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
    ].join('\n'),
  );
  expect(reading.sources[0]?.entries[1]).toMatchObject({
    kind: 'already-polling',
    codes: ['etf-already-polling'],
    document: 'polling-state',
    secondsAfterFailure: 39,
  });
});

test('the body of an alert, with typographic quotes, takes the reason below it', () => {
  const reading = readLog(
    [
      'Wed Sep 8 16:15:26 2021 Info: THREAT_FEEDS: A delta poll is scheduled for the source: Test_Poll_Path ',
      "Machine: ‘esa03.example'. A failure was encountered for the source 'Test_Poll_Path'.  ",
      '',
      'Reason for failure: The ETF service is either disabled or there is no valid feature key for the service.',
    ].join('\n'),
  );
  expect(rows(reading)).toEqual([
    [
      'Test_Poll_Path',
      'alert',
      'The ETF service is either disabled or there is no valid feature key for the service.',
      'service-disabled',
      1,
    ],
  ]);
  expect(reading.sources[0]?.entries[0]?.codes).toEqual(['etf-service-disabled']);
});

test.each([
  ["'405’", "'405'"],
  ['‘400’', "'400'"],
  [
    'Taxii Error: HTTP Error: status code 401 authentication failureurce not available',
    'Taxii Error: HTTP Error: status code 401 authentication failure',
  ],
  [
    'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:727)',
    'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:727)',
  ],
  [
    'Taxii Error: XML Parising Error: no element found (line 0)',
    'Taxii Error: XML Parising Error: no element found (line 0)',
  ],
  [
    'Taxii Error: XML Parsing Error: no element found (line 0)',
    'Taxii Error: XML Parsing Error: no element found (line 0)',
  ],
  ['Taxii Error: UNAUTHORIZED: ', 'Taxii Error: UNAUTHORIZED: '],
])('mends %j', (written, reason) => {
  expect(readLog(attempt('S', written)).sources[0]?.entries[0]?.reason).toBe(reason);
  expect(readLog(attempt('S', written)).sources[0]?.entries[0]?.codes).not.toEqual([]);
});

test('the other label and words for a 503', () => {
  const reading = readLog(
    `${stamp} Info: THREAT_FEEDS: Job failed with exception : Source: S.v2. Reason: HTTP 503 Service Unavailable`,
  );
  expect(rows(reading)).toEqual([['S.v2', 'job-failed', 'HTTP 503 Service Unavailable', '503', 1]]);
});

test.each([
  "it's mine",
  "The 'best' feed",
  'a: b. c',
  'x. Reason y',
  'gone after 3 failed attempts',
  'S after 12 failed attempts.',
  "' is currently in a polling state",
  'Source: Source: S',
])('a source by the name of %j', (name) => {
  const polling = `${stamp} Info: THREAT_FEEDS: The source '${name}' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.`;
  const alert = `Machine: 'M'. A failure was encountered for the source '${name}'.`;
  for (const line of [
    attempt(name, "'405'"),
    gaveUp(name, "'405'"),
    jobFailed(name, "'405'"),
    polling,
    alert,
  ]) {
    expect(readLog(line).sources.map((source) => source.name)).toEqual([name]);
  }
});

test('lines cut at the page edge belong to the source whose name they begin', () => {
  const reading = readLog(
    [
      'Wed Sep 8 16:35:26 2021 Info: THREAT_FEEDS: Job failed with exception : Source: ETF_Source_Name. Reason',
      'Wed Sep 8 16:35:33 2019 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: ETF_Sou',
      '```',
      '',
      '```',
      'Reason for failure: Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
      'Fri Aug 27 08:51:16 2021 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: Test a  ',
      'Fri Aug 27 08:51:16 2021 Info: THREAT_FEEDS: Job failed with exception : Source: Test. Reason for failu',
      'Mon Sep 13 00:20:21 2021 Debug: THREAT_FEEDS: Failed to fetch observables from the source: Anomali. Rea',
    ].join('\n'),
  );
  expect(rows(reading)).toEqual([
    ['ETF_Source_Name', 'job-failed', null, null, 1],
    [
      'ETF_Source_Name',
      'gave-up',
      'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
      'certificate-verify-failed',
      1,
    ],
    ['Test', 'gave-up', null, null, 1],
    ['Test', 'job-failed', null, null, 1],
    ['Anomali', 'attempt', null, null, 1],
  ]);
});

test.each([
  ['host= otx.alienvault.comport, port=443', 'Max retri  ', 'Max retri…'],
  [
    'host=otx.alienvault.comport=443',
    "Max retries exceeded with url: /taxii/poll/ (Caused by NewConnectionError('<requests.packages.... ",
    "Max retries exceeded with url: /taxii/poll/ (Caused by NewConnectionError('<requests.packages…",
  ],
])('a reason split in two, without a source, its host damaged: %s', (host, head, mended) => {
  const reading = readLog(
    [
      '<#root>',
      '(Machine esa03.example) (SERVICE)> tail threatfeeds ',
      'Press Ctrl-C to stop. ',
      `Reason for failure: Taxii Error: HTTPSConnectionPool(${host}): ${head}`,
      '',
      "Failed to establish a new connection: [Errno 110] Connection timed out',))",
    ].join('\n'),
  );
  expect(rows(reading)).toEqual([
    [
      null,
      'reason',
      `Taxii Error: HTTPSConnectionPool(host='otx.alienvault.com', port=443): ${mended} Failed to establish a new connection: [Errno 110] Connection timed out',))`,
      'errno-110',
      1,
    ],
  ]);
});

test('a reason does not attach across a command', () => {
  const reading = readLog(
    [
      'Tue Sep 7 12:53:16 2021 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: S after 3 failed attempts.',
      'esa.example> tail threatfeeds',
      "Reason for failure: '405'",
    ].join('\n'),
  );
  expect(rows(reading)).toEqual([
    ['S', 'gave-up', null, null, 1],
    [null, 'reason', "'405'", '405', 1],
  ]);
});

test.each([
  ["'405'", '405'],
  ['‘405’', '405'],
  ['Taxii Error: NOT_FOUND: The requested collection could not be found', 'not-found'],
  ['NOT_FOUND: The requested collection could not be found', 'not-found'],
  ['no element found (line 0)', 'xml-no-element'],
  [
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
    'certificate-verify-failed',
  ],
  [
    "HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /p (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)')))",
    'certificate-verify-failed',
  ],
  ["Failed to establish a new connection: [Errno 111] Connection refused',))", 'errno-111'],
  ['Server Error: NOT_FOUND: x', 'not-found'],
])('a bare reason pasted alone: %s', (reason, document) => {
  const reading = readLog(`${reason}\n`);
  expect(
    reading.sources.map(({ name, entries }) => [name, entries[0]?.kind, entries[0]?.document]),
  ).toEqual([[null, 'reason', document]]);
});

test('ordinary lines, prompts and prose give nothing', () => {
  const reading = readLog(
    [
      '(Machine esa03.example) (SERVICE)> grep "Sep 8 16:35" threatfeeds',
      'Wed Sep 8 16:35:26 2021 Info: Begin Logfile',
      'Wed Sep 8 16:35:26 2021 Info: THREAT_FEEDS: A delta poll is scheduled for the source: S',
      'Wed Sep 8 16:35:39 2021 Debug: THREAT_FEEDS: Updating the timestamp: 2021-09-08 16:31:36.071684 for the last attempted poll for the source: S',
      'Wed Sep 8 16:35:39 2021 Info: THREAT_FEEDS: 120 observables were fetched from the source: S',
      '',
      'The error 405 means that the slash is missing; HTTP status 401 is another matter.',
      '[SSL: CERTIFICATE_VERIFY_FAILED] Verifica del certificato (_ssl.c:590)',
      'NOT_FOUND: la raccolta manca',
      'https://example.org/External_Threat_Feeds.pdf',
    ].join('\n'),
  );
  expect(reading).toEqual({ sources: [], unread: [], omitted: 0 });
});

test('what looks like a failure and is none that is known is listed as unread', () => {
  const reading = readLog(
    [
      `${stamp} Warning: THREAT_FEEDS: The engine had a fit`,
      `${stamp} Info: THREAT_FEEDS: Something failed in a new way`,
      `${stamp} Info: THREAT_FEEDS: All is quiet`,
      'my notes: Taxii Error again',
    ].join('\n'),
  );
  expect(reading.sources).toEqual([]);
  expect(reading.unread.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('prose right below a complete line is not taken into its reason', () => {
  const reading = readLog(`${gaveUp('S', "'405'")}\nWhat does this mean?`);
  expect(rows(reading)).toEqual([['S', 'gave-up', "'405'", '405', 1]]);
});

test('lines that came by syslog, grep or a quoting mail', () => {
  const reading = readLog(
    [
      "<22>Sep 13 00:20:21 esa threatfeeds: Warning: THREAT_FEEDS: Unable to fetch the observables from the source: A after 3 failed attempts. Reason for failure: '405'",
      `threatfeeds.current:${attempt('B', "'400'")}`,
      `> ${jobFailed('C', "'400'")}`,
      `THREAT_FEEDS: A failure was encountered for the source 'D'. Reason for failure: '405'`,
    ].join('\n'),
  );
  expect(rows(reading).map(([name, kind, reason]) => [name, kind, reason])).toEqual([
    ['A', 'gave-up', "'405'"],
    ['B', 'attempt', "'400'"],
    ['C', 'job-failed', "'400'"],
    ['D', 'alert', "'405'"],
  ]);
});

test('a job that failed without naming its source', () => {
  const reading = readLog(
    `${stamp} Info: THREAT_FEEDS: Job failed with exception: Invalid URL or Port`,
  );
  expect(rows(reading)).toEqual([[null, 'job-failed', 'Invalid URL or Port', null, 1]]);
  expect(reading.sources[0]?.entries[0]?.codes).toEqual(['config-invalid']);
});
