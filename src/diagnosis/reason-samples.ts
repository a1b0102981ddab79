import type { Basis } from '../esa/client-outcome.ts';
import type { Code } from './catalogue.ts';

export interface ReasonSample {
  /** Text after "Reason for failure: ", in the wording of the documented engine; variable parts as `<name>`. */
  readonly text: string;
  /** How well this very text is founded for the appliance. */
  readonly basis: Basis;
}

/** What the ESA logs for a code: texts, or why there is none. */
export type LoggedReason = readonly ReasonSample[] | 'succeeds' | 'hangs' | 'no-poll' | 'unknown';

const documented = (text: string): ReasonSample => ({ text, basis: 'documented' });
const observed = (text: string): ReasonSample => ({
  text: `Taxii Error: ${text}`,
  basis: 'observed',
});
const inferred = (text: string): ReasonSample => ({
  text: `Taxii Error: ${text}`,
  basis: 'inferred',
});
/** Exceptions whose prefix on the appliance is not known are shown bare. */
const leaked = (text: string): ReasonSample => ({ text, basis: 'inferred' });
/** A status that is not in the engine's table of phrases comes out as the bare code. */
const bareStatus = (status: number | '4xx' | '5xx'): ReasonSample => ({
  text: `'${status}'`,
  basis: 'inferred',
});

const newConnection = (error: string): string =>
  "NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x…>: " +
  `Failed to establish a new connection: ${error}',)`;

const pool = (cause: string): string =>
  `HTTPSConnectionPool(host='<host>', port=<port>): Max retries exceeded with url: <path> (Caused by ${cause})`;

const connection = (error: string): string => pool(newConnection(error));

const proxied = (error: string): string => pool(`ProxyError('Cannot connect to proxy.', ${error})`);

const tunnel = (status: string): string => proxied(`error('Tunnel connection failed: ${status}',)`);

const reset = "('Connection aborted.', error(104, 'Connection reset by peer'))";
const noStatusLine =
  "('Connection aborted.', BadStatusLine('No status line received - the server has closed the connection',))";
const verifyFailed = documented(
  'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
);
const handshakeFailure =
  '[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE] sslv3 alert handshake failure (_ssl.c:590)';
const noElement = documented('Taxii Error: XML Parising Error: no element found (line 0)');
const xml = (text: string): ReasonSample => inferred(`XML Parising Error: ${text}`);
const status400 = documented("'400'");
const status401 = documented('Taxii Error: HTTP Error: status code 401 authentication failure');
const status404 = documented(
  'Taxii Error: HTTP Error: status code 404 requested resource not available',
);
const status405 = documented("'405'");
const unauthorized = observed('UNAUTHORIZED: <message>');
const wrongService = observed('FAILURE: Message not supported by this service');
const notFound = [
  documented('Taxii Error: NOT_FOUND: The requested collection could not be found'),
  observed('NOT_FOUND: ITEM=<collection>; <message>'),
];
const invalidResponse = observed('Invalid response received');

/**
 * Generic samples for the `explain` pages; the exact text for one poll comes from src/esa. Basis: `documented`
 * stands in Cisco's document 220420; `observed` was printed by the client stack that the document's texts point
 * to, behind the engine's "Taxii Error: "; the rest is inferred.
 */
export const reasonSamples = {
  'config-invalid': 'no-poll',
  'config-path-discovery': [status400, wrongService],
  'config-path-taxii-2': [invalidResponse, status404],
  'config-path-no-leading-slash': 'succeeds',
  'config-path-blanks': [status404],
  'config-https-on-port-80': [
    observed('[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:590)'),
  ],
  'config-http-on-port-443': [status400, observed(reset)],
  'config-login-without-tls': 'succeeds',
  'config-login-not-ascii': [
    status401,
    leaked("'ascii' codec can't decode byte <byte> in position <n>: ordinal not in range(128)"),
  ],
  'config-feed-retired': 'unknown',

  'dns-name-not-found': [observed(connection('[Errno -2] Name or service not known'))],
  'dns-no-address': [inferred(connection('[Errno -5] No address associated with hostname'))],
  'dns-temporary-failure': [
    inferred(connection('[Errno -3] Temporary failure in name resolution')),
  ],
  'dns-timed-out': [inferred(connection('[Errno -3] Temporary failure in name resolution'))],
  'dns-sinkholed': [
    inferred(connection('[Errno 111] Connection refused')),
    inferred(connection('[Errno 110] Connection timed out')),
    { ...verifyFailed, basis: 'inferred' },
    invalidResponse,
  ],

  'tcp-connection-timed-out': [
    documented(`Taxii Error: ${connection('[Errno 110] Connection timed out')}`),
  ],
  'tcp-connection-refused': [
    documented(`Taxii Error: ${connection('[Errno 111] Connection refused')}`),
  ],
  'tcp-unreachable': [
    observed(connection('[Errno 101] Network is unreachable')),
    inferred(connection('[Errno 113] No route to host')),
  ],
  'tcp-reset': [observed(reset)],
  'tcp-address-down': 'succeeds',

  'proxy-unreachable': [
    observed(proxied(newConnection('[Errno 111] Connection refused'))),
    observed(proxied(newConnection('[Errno 110] Connection timed out'))),
  ],
  'proxy-authentication-required': [
    observed(tunnel('407 Proxy Authentication Required')),
    bareStatus(407),
  ],
  'proxy-login-rejected': [observed(tunnel('407 Proxy Authentication Required')), bareStatus(407)],
  'proxy-scheme-unsupported': [
    observed(tunnel('407 Proxy Authentication Required')),
    bareStatus(407),
  ],
  'proxy-refused': [observed(tunnel('403 Forbidden')), bareStatus(403)],
  'proxy-bad-gateway': [
    observed(tunnel('502 Bad Gateway')),
    observed(tunnel('503 Service Unavailable')),
    observed(tunnel('504 Gateway Timeout')),
    bareStatus(502),
  ],
  'proxy-silent': 'hangs',
  'proxy-closed': [
    observed(noStatusLine),
    observed(proxied("error(104, 'Connection reset by peer')")),
  ],
  'proxy-not-a-proxy': [
    observed(proxied("error('Invalid response from tunnel request',)")),
    invalidResponse,
  ],

  'tls-unknown-authority': [verifyFailed],
  'tls-incomplete-chain': [verifyFailed],
  'tls-self-signed': [verifyFailed],
  'tls-expired': [verifyFailed],
  'tls-not-yet-valid': [verifyFailed],
  'tls-verify-failed': [verifyFailed],
  'tls-intercepted': [verifyFailed],
  'tls-name-mismatch': [
    observed("hostname '<host>' doesn't match '<name>'"),
    observed("hostname '<host>' doesn't match u'<name>'"),
    observed("hostname '<host>' doesn't match either of '<name>', '<name>'"),
  ],
  'tls-ip-literal': [
    observed("hostname '<address>' doesn't match '<name>'"),
    observed("hostname '<address>' doesn't match either of '<name>', '<name>'"),
  ],
  'tls-protocol-version': [
    inferred('[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:590)'),
  ],
  'tls-handshake-failed': [observed(handshakeFailure)],
  'tls-client-certificate-required': [observed(handshakeFailure), status400],
  'tls-plaintext-server': [
    observed('[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:590)'),
    inferred('[SSL: UNKNOWN_PROTOCOL] unknown protocol (_ssl.c:590)'),
  ],
  'tls-timed-out': 'hangs',
  'tls-reset': [observed(reset)],
  'tls-closed': [inferred('EOF occurred in violation of protocol (_ssl.c:590)')],
  'tls-expires-soon': 'succeeds',
  'tls-weak': 'succeeds',
  'tls-sent-chain-expired': [{ ...verifyFailed, basis: 'inferred' }],

  'path-is-discovery': [status400, wrongService],
  'path-wrong-service': [status400, wrongService],
  'path-bad-request': [status400],
  'path-needs-https': [status400, observed(noStatusLine), observed(reset)],
  'path-not-found': [status404, bareStatus(410)],
  'path-method-not-allowed': [status405],
  'path-is-taxii-2': [invalidResponse, status404, bareStatus(406)],
  'path-redirected': [status405, invalidResponse, status404],
  'path-redirect-loop': [observed('Exceeded 30 redirects.')],
  'not-taxii': [invalidResponse, leaked('Unsupported X-TAXII-Content-Type: <value>')],
  'taxii-version-mismatch': [
    observed(
      "Response TAXII version 'urn:taxii.mitre.org:message:xml:1.0' does not match request version 'urn:taxii.mitre.org:message:xml:1.1'",
    ),
    leaked('Unsupported namespace: <namespace>'),
    leaked('Unsupported X-TAXII-Content-Type: <value>'),
  ],
  'taxii-unexpected-message': [
    leaked("'DiscoveryResponse' object is not iterable"),
    leaked("'NoneType' object is not iterable"),
    leaked('Unknown message_type: <name>'),
  ],
  'taxii-invalid-message': [
    leaked('Element "./@collection_name" is required'),
    leaked('Element "./taxii_11:Content_Binding" is required'),
    leaked('__init__() takes at least 3 arguments (9 given)'),
  ],
  'taxii-bad-message': [observed('BAD_MESSAGE: <message>')],
  'taxii-failure': [observed('FAILURE: <message>')],
  'taxii-unsupported': [
    observed('UNSUPPORTED_MESSAGE: <message>'),
    observed('UNSUPPORTED_CONTENT: SUPPORTED_CONTENT=<binding>; <message>'),
    observed('UNSUPPORTED_PROTOCOL: <message>'),
  ],
  'taxii-pending': [
    observed('PENDING: ESTIMATED_WAIT=<seconds>, WILL_PUSH=False, RESULT_ID=<id>; <message>'),
  ],
  'server-unavailable': [
    documented('Taxii Error: HTTP Error: status code 503 service unavailable'),
  ],
  'server-error': [bareStatus(500), bareStatus(502), bareStatus(504), bareStatus('5xx')],
  'server-refused-request': [bareStatus(406), bareStatus(407), bareStatus(415), bareStatus('4xx')],
  'server-silent': 'hangs',
  'server-closed': [observed(noStatusLine), observed(reset), invalidResponse],
  'server-not-http': [observed("('Connection aborted.', BadStatusLine('<bytes>',))")],
  'rate-limited': [bareStatus(429), observed('RETRY: ESTIMATED_WAIT=<seconds>; <message>')],
  'blocked-by-filter': [bareStatus(403), bareStatus(511), invalidResponse],
  'http-nonconforming': 'succeeds',
  'http-unreadable': [
    observed("('Connection aborted.', BadStatusLine('<bytes>',))"),
    invalidResponse,
    leaked('Unsupported X-TAXII-Content-Type: <value>'),
  ],
  'clock-skew': 'succeeds',
  'passed-on-later-attempt': 'succeeds',
  unclassified: 'unknown',

  'slash-missing': [
    status405,
    status404,
    observed('BAD_MESSAGE: Request method was not POST!'),
    bareStatus(500),
  ],
  'slash-extra': [status404],

  'credentials-rejected': [status401, unauthorized],
  'credentials-missing': [status401, unauthorized],
  'credentials-blank-password': [status401, unauthorized],
  'credentials-forbidden': [bareStatus(403)],

  'collection-unknown': notFound,
  'collection-not-found': notFound,
  'collection-refused': notFound,
  'collection-elsewhere': notFound,
  'collection-unavailable': [
    observed('FAILURE: ITEM=<collection>; The collection is not available'),
  ],
  'collection-denied': [observed('DENIED: <message>')],
  'collection-polling-unsupported': [observed('POLLING_UNSUPPORTED: <message>')],

  'xml-no-element': [noElement],
  'span-too-long': [noElement],
  'surplus-part-empty': [noElement],
  'surplus-part-rejected': [
    observed('INVALID_RESPONSE_PART: MAX_PART_NUMBER=<n>; <message>'),
    ...notFound,
  ],
  'surplus-part-repeats': 'hangs',
  'fulfilment-failed': 'unknown',
  'segment-failed': 'unknown',
  'xml-undefined-entity': [noElement],
  'xml-truncated': [
    xml('Extra content at the end of the document, line <line>, column <column> (line <line>)'),
    leaked("('Connection broken: IncompleteRead(<n> bytes read)', IncompleteRead(<n> bytes read))"),
  ],
  'xml-malformed': [
    xml(
      'Opening and ending tag mismatch: <name> line <line> and <name>, line <line>, column <column> (line <line>)',
    ),
    xml('xmlParseEntityRef: no name, line <line>, column <column> (line <line>)'),
    xml('Document is empty, line 1, column 1 (line 1)'),
  ],
  'body-not-decodable': [
    leaked('Not a gzipped file'),
    leaked('CRC check failed <sum> != <sum>'),
    xml('Document is empty, line 1, column 1 (line 1)'),
  ],
  'reply-too-large': 'unknown',

  'content-empty': 'succeeds',
  'content-not-stix-1': 'unknown',
  'content-no-observables': 'succeeds',
  'content-stale': 'succeeds',

  'etf-service-disabled': [
    documented(
      'The ETF service is either disabled or there is no valid feature key for the service.',
    ),
  ],
  'etf-already-polling': [
    documented(
      "The source '<source>' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
    ),
  ],
} as const satisfies Record<Code, LoggedReason>;
