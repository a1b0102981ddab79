import { expect, test } from 'vitest';
import { predictClient } from '../../src/esa/predict-client.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import { faulty, http, https, replied } from './cases.ts';

const proxy = { host: '127.0.0.1', port: 3128 };
const text = (
  fault: NetFault,
  target: typeof https | typeof http,
  dialect: 'py27' | 'py3' = 'py27',
): string => {
  const outcome = predictClient(faulty(fault, { target, proxy, dialect }));
  return outcome.ok ? 'ok' : outcome.text;
};
const viaHttps = (cause: string): string =>
  `HTTPSConnectionPool(host='feeds.example.org', port=443): Max retries exceeded with url: /taxii/poll/ (Caused by ProxyError('Cannot connect to proxy.', ${cause}))`;
const viaHttp = (cause: string): string =>
  `HTTPConnectionPool(host='127.0.0.1', port=3128): Max retries exceeded with url: http://feeds.example.org/taxii/poll/ (Caused by ProxyError('Cannot connect to proxy.', ${cause}))`;

const refused: NetFault = { phase: 'tcp', kind: 'refused', code: 'ECONNREFUSED' };

test('a proxy that refuses: the pool is the target for https, the proxy for http', () => {
  expect(text(refused, https)).toBe(
    viaHttps(
      "NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x…>: Failed to establish a new connection: [Errno 111] Connection refused',)",
    ),
  );
  expect(text({ ...refused, phase: 'proxy' }, http)).toBe(
    viaHttp(
      "NewConnectionError('<requests.packages.urllib3.connection.HTTPConnection object at 0x…>: Failed to establish a new connection: [Errno 111] Connection refused',)",
    ),
  );
});

test.each<[NetFault, string, string]>([
  [
    {
      phase: 'proxy',
      kind: 'proxy-status',
      code: '407',
      status: 407,
      statusText: 'Proxy Authentication Required',
    },
    viaHttps("error('Tunnel connection failed: 407 Proxy Authentication Required',)"),
    viaHttps("OSError('Tunnel connection failed: 407 Proxy Authentication Required')"),
  ],
  [
    { phase: 'proxy', kind: 'proxy-status', code: '503', status: 503, statusText: '' },
    viaHttps("error('Tunnel connection failed: 503 ',)"),
    viaHttps("OSError('Tunnel connection failed: 503 ')"),
  ],
  [
    { phase: 'proxy', kind: 'closed', code: 'EOF' },
    "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))",
    viaHttps("RemoteDisconnected('Remote end closed connection without response')"),
  ],
  [
    { phase: 'proxy', kind: 'reset', code: 'ECONNRESET' },
    viaHttps("error(104, 'Connection reset by peer')"),
    viaHttps("ConnectionResetError(104, 'Connection reset by peer')"),
  ],
  [
    { phase: 'proxy', kind: 'proxy-junk', code: 'NOT_HTTP', saw: String.raw`junk\r\n\r\n` },
    viaHttps("error('Invalid response from tunnel request',)"),
    String.raw`('Connection aborted.', BadStatusLine('junk\r\n'))`,
  ],
  [
    {
      phase: 'proxy',
      kind: 'proxy-junk',
      code: 'NOT_HTTP',
      saw: String.raw`HTTP/1.1 99 x\r\n\r\n`,
    },
    String.raw`('Connection aborted.', BadStatusLine('HTTP/1.1 99 x\r\n',))`,
    String.raw`('Connection aborted.', BadStatusLine('HTTP/1.1 99 x\r\n'))`,
  ],
  [
    { phase: 'tls', kind: 'reset', code: 'ECONNRESET' },
    viaHttps("error(104, 'Connection reset by peer')"),
    viaHttps("ConnectionResetError(104, 'Connection reset by peer')"),
  ],
])('the tunnel of an https target: %j', (fault, two, three) => {
  expect(text(fault, https)).toBe(two);
  expect(text(fault, https, 'py3')).toBe(three);
});

test('an http target gets the proxy status as its own', () => {
  const outcome = predictClient(replied({ status: 407, headers: [] }, { target: http, proxy }));
  expect(outcome).toMatchObject({
    class: 'http-status',
    text: 'HTTP Error: status code 407',
    status: 407,
  });
});

test('an http target through a proxy that resets, hangs up or talks no HTTP', () => {
  expect(text({ phase: 'wait', kind: 'reset', code: 'ECONNRESET' }, http)).toBe(
    viaHttp("error(104, 'Connection reset by peer')"),
  );
  expect(text({ phase: 'wait', kind: 'closed', code: 'UND_ERR_SOCKET' }, http)).toBe(
    "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))",
  );
  expect(text({ phase: 'wait', kind: 'closed', code: 'UND_ERR_SOCKET' }, http, 'py3')).toBe(
    viaHttp("RemoteDisconnected('Remote end closed connection without response')"),
  );
  const junk: NetFault = {
    phase: 'headers',
    kind: 'not-http',
    code: 'HPE_INVALID_CONSTANT',
    firstLine: 'junk\r\n',
  };
  expect(text(junk, http)).toBe('Invalid response received');
  expect(text(junk, http, 'py3')).toBe(
    String.raw`('Connection aborted.', BadStatusLine('junk\r\n'))`,
  );
});
