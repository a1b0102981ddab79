import { expect, test } from 'vitest';
import { predictClient } from '../../src/esa/predict-client.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import { faulty, http, https } from './cases.ts';

const text = (...input: Parameters<typeof faulty>): string => {
  const outcome = predictClient(faulty(...input));
  return outcome.ok ? 'ok' : outcome.text;
};

const py27 = '<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x…>';
const py3 = '<urllib3.connection.HTTPSConnection object at 0x…>';
const newConnection = (object: string, why: string, tail: string): string =>
  `HTTPSConnectionPool(host='feeds.example.org', port=443): Max retries exceeded with url: /taxii/poll/ ` +
  `(Caused by NewConnectionError('${object}: Failed to establish a new connection: ${why}'${tail}))`;

test.each<[NetFault, string, string]>([
  [
    { phase: 'tcp', kind: 'timed-out', code: 'ETIMEDOUT', seconds: 10 },
    '[Errno 110] Connection timed out',
    'observed',
  ],
  [
    { phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' },
    '[Errno 111] Connection refused',
    'observed',
  ],
  [
    { phase: 'tcp', kind: 'unreachable', code: 'ENETUNREACH' },
    '[Errno 101] Network is unreachable',
    'observed',
  ],
  [
    { phase: 'tcp', kind: 'unreachable', code: 'EHOSTUNREACH' },
    '[Errno 113] No route to host',
    'observed',
  ],
  [
    { phase: 'tcp', kind: 'unreachable', code: 'EUNKNOWN' },
    '[Errno 113] No route to host',
    'inferred',
  ],
  [
    { phase: 'dns', kind: 'name-not-found', code: 'ENOTFOUND' },
    '[Errno -2] Name or service not known',
    'observed',
  ],
  [
    { phase: 'dns', kind: 'resolver-failed', code: 'ESERVFAIL' },
    '[Errno -3] Temporary failure in name resolution',
    'observed',
  ],
  [
    { phase: 'dns', kind: 'no-address', code: 'ENODATA' },
    '[Errno -5] No address associated with hostname',
    'observed',
  ],
])('no connection: %j', (fault, why, basis) => {
  expect(predictClient(faulty(fault))).toMatchObject({
    class: 'client',
    text: newConnection(py27, why, ','),
    basis,
  });
  expect(text(fault, { dialect: 'py3' })).toBe(
    fault.kind === 'timed-out'
      ? `HTTPSConnectionPool(host='feeds.example.org', port=443): Max retries exceeded with url: /taxii/poll/ ` +
          `(Caused by ConnectTimeoutError(${py3}, 'Connection to feeds.example.org timed out. (connect timeout=None)'))`
      : newConnection(py3, why, ''),
  );
});

test('names the plain connection for http, and the host of an IPv6 literal without brackets', () => {
  const refused: NetFault = { phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' };
  expect(text(refused, { target: { ...http, host: '::1', port: 8080 } })).toBe(
    "HTTPConnectionPool(host='::1', port=8080): Max retries exceeded with url: /taxii/poll/ (Caused by " +
      "NewConnectionError('<requests.packages.urllib3.connection.HTTPConnection object at 0x…>: Failed to establish a new connection: [Errno 111] Connection refused',))",
  );
});

test.each<[NetFault, string, string]>([
  [
    { phase: 'wait', kind: 'closed', code: 'UND_ERR_SOCKET' },
    "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))",
    "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
  ],
  [
    { phase: 'wait', kind: 'reset', code: 'ECONNRESET' },
    "('Connection aborted.', error(104, 'Connection reset by peer'))",
    "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
  ],
  [
    { phase: 'tcp', kind: 'reset', code: 'ECONNRESET' },
    "('Connection aborted.', error(104, 'Connection reset by peer'))",
    "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
  ],
  [
    { phase: 'headers', kind: 'reset', code: 'ECONNRESET' },
    "('Connection aborted.', error(104, 'Connection reset by peer'))",
    "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
  ],
  [
    {
      phase: 'headers',
      kind: 'not-http',
      code: 'HPE_INVALID_CONSTANT',
      saw: String.raw`GARBAGE here\r\nmore\r\n`,
    },
    String.raw`('Connection aborted.', BadStatusLine('GARBAGE here\r\n',))`,
    String.raw`('Connection aborted.', BadStatusLine('GARBAGE here\r\n'))`,
  ],
  [
    { phase: 'headers', kind: 'not-http', code: 'HPE_INVALID_CONSTANT', firstLine: "it's\r\n" },
    String.raw`('Connection aborted.', BadStatusLine("it's\r\n",))`,
    String.raw`('Connection aborted.', BadStatusLine("it's\r\n"))`,
  ],
  [
    {
      phase: 'headers',
      kind: 'not-http',
      code: 'HPE_INVALID_CONSTANT',
      firstLine: 'it\'s "junk"\n',
    },
    String.raw`('Connection aborted.', BadStatusLine('it\'s "junk"\n',))`,
    String.raw`('Connection aborted.', BadStatusLine('it\'s "junk"\n'))`,
  ],
  [
    {
      phase: 'headers',
      kind: 'not-http',
      code: 'HPE_INVALID_CONSTANT',
      firstLine: '\x15\x03\x01\x00\x02\x02F\xe9\t\\x\n',
    },
    String.raw`('Connection aborted.', BadStatusLine('\x15\x03\x01\x00\x02\x02F\xe9\t\\x\n',))`,
    String.raw`('Connection aborted.', BadStatusLine('\x15\x03\x01\x00\x02\x02Fé\t\\x\n'))`,
  ],
  [
    {
      phase: 'headers',
      kind: 'framing',
      code: 'HPE_INVALID_VERSION',
      saw: String.raw`HTTP/2.0 200 OK\r\nX: y\r\n`,
    },
    "('Connection aborted.', UnknownProtocol('HTTP/2.0',))",
    "('Connection aborted.', UnknownProtocol('HTTP/2.0'))",
  ],
  [
    {
      phase: 'headers',
      kind: 'framing',
      code: 'HPE_INVALID_STATUS',
      saw: String.raw`HTTP/1.1 20 OK\r\n\r\n`,
    },
    String.raw`('Connection aborted.', BadStatusLine('HTTP/1.1 20 OK\r\n',))`,
    String.raw`('Connection aborted.', BadStatusLine('HTTP/1.1 20 OK\r\n'))`,
  ],
  [
    {
      phase: 'headers',
      kind: 'framing',
      code: 'UND_ERR_SOCKET',
      saw: String.raw`HTTP/1.1 200 OK\r\nX-A: b\r\n`,
    },
    'Invalid response received',
    'Invalid response received',
  ],
  [
    {
      phase: 'headers',
      kind: 'framing',
      code: 'UND_ERR_SOCKET',
      saw: String.raw`HTTP/1.1 200 OK\r\nX-TAXII-Content-Type: urn:taxii.mitre.org:message:xml:1.1\r\n`,
    },
    'no element found (line 0)',
    'no element found (line 0)',
  ],
  [
    {
      phase: 'headers',
      kind: 'framing',
      code: 'UND_ERR_SOCKET',
      saw: String.raw`HTTP/1.1 503 Busy\r\nX`,
    },
    'HTTP Error: status code 503',
    'HTTP Error: status code 503',
  ],
])('connected, no reply: %j', (fault, two, three) => {
  expect(text(fault)).toBe(two);
  // A reset after the handshake is an end of the stream there.
  const target = fault.kind === 'reset' ? http : https;
  expect(text(fault, { target, dialect: 'py3' })).toBe(three);
});

test.each<[NetFault, string]>([
  [
    { phase: 'wait', kind: 'reset', code: 'ECONNRESET' },
    "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
  ],
  [{ phase: 'headers', kind: 'reset', code: 'ECONNRESET' }, 'Invalid response received'],
])('Python 3 takes a reset within TLS for the end of the stream: %j', (fault, words) => {
  expect(text(fault, { dialect: 'py3' })).toBe(words);
});

test('marks what a time limit would say as inferred, since the appliance seems to set none', () => {
  expect(
    predictClient(faulty({ phase: 'wait', kind: 'timed-out', code: 'X', seconds: 60 })),
  ).toEqual({
    ok: false,
    class: 'client',
    text: "HTTPSConnectionPool(host='feeds.example.org', port=443): Read timed out. (read timeout=60)",
    basis: 'inferred',
  });
});

test('predicts nothing from a fault that is ours alone', () => {
  expect(predictClient(faulty({ phase: 'tcp', kind: 'aborted', code: 'ABORT_ERR' }))).toEqual({
    ok: true,
  });
  expect(
    predictClient(faulty({ phase: 'body', kind: 'aborted', code: 'ABORT_ERR' }, { target: https })),
  ).toEqual({ ok: true });
});
