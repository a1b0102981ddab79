import type { Code } from '../diagnosis/catalogue.ts';
import type { DocumentSection } from '../engine/code-info.ts';
import type { Basis } from '../esa/client-outcome.ts';
import type { Expectation } from './scenario.ts';

/** What the ESA would log, and how well that is founded. */
export type LogLine = Pick<Expectation, 'reason' | 'symptom' | 'basis' | 'client'>;

const line = (reason: string, basis: Basis, symptom: DocumentSection | null = null): LogLine => ({
  reason,
  basis,
  symptom,
});

/** The poll succeeds on the appliance. */
export const noLine: LogLine = { reason: null, symptom: null, basis: 'inferred' };

/** Statuses that Cisco's samples show, with the phrase the appliance puts behind; the others are inferred. */
export const httpLine = (status: number): LogLine => {
  switch (status) {
    case 400:
      return line("'400'", 'documented', '400');
    case 401:
      return line(
        'Taxii Error: HTTP Error: status code 401 authentication failure',
        'documented',
        '401',
      );
    case 404:
      return line(
        'Taxii Error: HTTP Error: status code 404 requested resource not available',
        'documented',
        '404',
      );
    case 405:
      return line("'405'", 'documented', '405');
    case 503:
      return line(
        'Taxii Error: HTTP Error: status code 503 service unavailable',
        'documented',
        '503',
      );
    default:
      return line(`'${status}'`, 'inferred');
  }
};

export const noElement: LogLine = line(
  'Taxii Error: XML Parising Error: no element found (line 0)',
  'documented',
  'xml-no-element',
);

/** Another text of the client's XML parser: that it gets the same label is inferred. */
export const xmlLine = (text: string): LogLine =>
  line(`Taxii Error: XML Parising Error: ${text}`, 'inferred');

/** A text that the client raises and the appliance prints behind its label. */
export const clientLine = (text: string, basis: Basis = 'observed'): LogLine =>
  line(`Taxii Error: ${text}`, basis);

/** An exception that escapes the client's own classes: what stands before it is not known. */
export const leakedLine = (text: string): LogLine => line(text, 'inferred');

/** A Status_Message in cabby's words. */
export const statusLine = (text: string): LogLine =>
  text.startsWith('NOT_FOUND: ')
    ? line(`Taxii Error: ${text}`, text.includes('=') ? 'observed' : 'documented', 'not-found')
    : clientLine(text);

export const invalidResponse = clientLine('Invalid response received');

const object = (secure: boolean): string =>
  `<requests.packages.urllib3.connection.${secure ? 'VerifiedHTTPSConnection' : 'HTTPConnection'} object at 0x…>`;

const newConnection = (secure: boolean, errno: string): string =>
  `NewConnectionError('${object(secure)}: Failed to establish a new connection: ${errno}',)`;

const exceeded = (cause: string): string =>
  `HTTPSConnectionPool(host='{host}', port={port}): Max retries exceeded with url: {path} (Caused by ${cause})`;

/** No connection came about; `errno` as `[Errno 111] Connection refused`. Over HTTPS. */
export const connectionLine = (errno: string, basis: Basis = 'observed'): LogLine => {
  const { reason } = clientLine(exceeded(newConnection(true, errno)));
  if (/^\[Errno 11[01]\]/.test(errno))
    return line(reason!, 'documented', errno.includes('110') ? 'errno-110' : 'errno-111');
  return line(reason!, basis);
};

/** The proxy kept an HTTPS poll from its target. */
export const proxyLine = (cause: string, basis: Basis = 'observed'): LogLine =>
  clientLine(exceeded(`ProxyError('Cannot connect to proxy.', ${cause})`), basis);

export const proxyConnectionLine = (errno: string): LogLine => {
  const { reason } = proxyLine(newConnection(true, errno));
  return line(
    reason!,
    'observed',
    errno.includes('110') ? 'errno-110' : errno.includes('111') ? 'errno-111' : null,
  );
};

/** The same over plain HTTP: the pool is the proxy's and the URL absolute. */
export const plainProxyConnectionLine = (errno: string): LogLine =>
  line(
    "Taxii Error: HTTPConnectionPool(host='{proxyHost}', port={proxyPort}): Max retries exceeded with url: " +
      `http://{host}:{port}{path} (Caused by ProxyError('Cannot connect to proxy.', ${newConnection(false, errno)}))`,
    'observed',
    errno.includes('110') ? 'errno-110' : 'errno-111',
  );

export const plainProxyResetLine: LogLine = line(
  "Taxii Error: HTTPConnectionPool(host='{proxyHost}', port={proxyPort}): Max retries exceeded with url: " +
    "http://{host}:{port}{path} (Caused by ProxyError('Cannot connect to proxy.', error(104, 'Connection reset by peer')))",
  'observed',
);

export const resetLine = clientLine(
  "('Connection aborted.', error(104, 'Connection reset by peer'))",
);
export const closedLine = clientLine(
  "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))",
);

/**
 * The client sets no limit, so a poll that hangs, or goes on and on, raises nothing; the appliance tells of it only
 * when the next poll is due.
 */
export const neverEnds: LogLine = {
  ...line(
    "The source '{name}' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
    'inferred',
    'polling-state',
  ),
  client: 'never-ends',
};

export const verifyFailed: LogLine = line(
  'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
  'documented',
  'certificate-verify-failed',
);

/** OpenSSL's name of an alert or error, as Python 2.7 words it. */
export const tlsLine = (name: string, basis: Basis = 'observed'): LogLine =>
  clientLine(`[SSL: ${name}] ${name.toLowerCase().replaceAll('_', ' ')} (_ssl.c:590)`, basis);

export const passed: Expectation = { code: null, outcome: 'passed', ...noLine };
export const warned = (warning: Code): Expectation => ({
  code: null,
  outcome: 'warned',
  warning,
  ...noLine,
});
export const failed = (code: Code, what: LogLine): Expectation => ({
  code,
  outcome: 'failed',
  ...what,
});
