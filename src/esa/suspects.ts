import type { Code } from '../diagnosis/catalogue.ts';

type Suspects = readonly (readonly [RegExp, readonly Code[]])[];

/** `'405'`, or the same status in the words of another engine. */
const status = (code: number | string): RegExp =>
  new RegExp(String.raw`^(?:'|(?:Taxii Error: )?HTTP Error: status code |HTTP )(?:${code})\b`);

/** A Status_Message of this type. */
const statusMessage = (type: string): RegExp =>
  new RegExp(`^(?:Taxii Error: )?(?:Server Error: )?(?:${type}): `);

const verify: readonly Code[] = [
  'tls-unknown-authority',
  'tls-incomplete-chain',
  'tls-self-signed',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-intercepted',
  'tls-verify-failed',
  'tls-sent-chain-expired',
];

/** First match wins: a server's own words come first, and a proxy's failures before the target's. */
export const suspects: Suspects = [
  [/^the etf service is either disabled\b/i, ['etf-service-disabled']],
  [/\bis currently in a polling state\b/i, ['etf-already-polling']],

  [
    statusMessage('UNAUTHORIZED'),
    ['credentials-rejected', 'credentials-missing', 'credentials-blank-password'],
  ],
  [
    statusMessage('NOT_FOUND'),
    ['collection-unknown', 'collection-refused', 'collection-elsewhere', 'collection-not-found'],
  ],
  [statusMessage('DENIED'), ['collection-denied']],
  [statusMessage('POLLING_UNSUPPORTED'), ['collection-polling-unsupported']],
  [statusMessage('INVALID_RESPONSE_PART'), ['surplus-part-rejected', 'fulfilment-failed']],
  [
    /^(?:Taxii Error: )?(?:Server Error: )?BAD_MESSAGE: .*\bmethod was not POST/i,
    ['slash-missing', 'path-redirected'],
  ],
  [statusMessage('BAD_MESSAGE'), ['taxii-bad-message']],
  [
    /^(?:Taxii Error: )?(?:Server Error: )?FAILURE: .*not supported by this service/i,
    ['path-is-discovery', 'path-wrong-service'],
  ],
  [
    /^(?:Taxii Error: )?(?:Server Error: )?FAILURE: .*collection is not available/i,
    ['collection-unavailable'],
  ],
  [statusMessage('FAILURE'), ['taxii-failure']],
  [statusMessage('RETRY'), ['server-unavailable', 'rate-limited']],
  [statusMessage('PENDING'), ['taxii-pending']],
  [statusMessage('UNSUPPORTED_(?:MESSAGE|CONTENT|PROTOCOL|QUERY)'), ['taxii-unsupported']],
  [
    statusMessage('ASYNCHRONOUS_POLL_ERROR|NETWORK_ERROR|DESTINATION_COLLECTION_ERROR'),
    ['taxii-failure'],
  ],

  [
    /Tunnel connection failed: 407\b/,
    ['proxy-authentication-required', 'proxy-login-rejected', 'proxy-scheme-unsupported'],
  ],
  [/Tunnel connection failed: (?:502|503|504)\b/, ['proxy-bad-gateway']],
  [/Tunnel connection failed: /, ['proxy-refused']],
  [/Invalid response from tunnel request/, ['proxy-not-a-proxy']],
  [
    /Cannot connect to proxy\.', (?:error\(104, |ConnectionResetError|RemoteDisconnected)/,
    ['proxy-closed', 'tls-reset'],
  ],
  [/Cannot connect to proxy\.', (?:timeout|TimeoutError)\(/, ['proxy-silent']],
  [/Cannot connect to proxy/, ['proxy-unreachable']],

  [/\[Errno 110\]|ConnectTimeoutError/, ['tcp-connection-timed-out']],
  [/\[Errno 111\]/, ['tcp-connection-refused']],
  [/\[Errno (?:101|113|100|112|13|1)\]/, ['tcp-unreachable']],
  [/\[Errno 104\]/, ['tcp-reset']],
  [/\[Errno -2\]/, ['dns-name-not-found']],
  [/\[Errno -5\]/, ['dns-no-address']],
  [/\[Errno -3\]/, ['dns-temporary-failure', 'dns-timed-out']],

  [
    /\[SSL: CERTIFICATE_VERIFY_FAILED\].*: certificate has expired/,
    ['tls-expired', 'tls-sent-chain-expired'],
  ],
  [/\[SSL: CERTIFICATE_VERIFY_FAILED\].*: certificate is not yet valid/, ['tls-not-yet-valid']],
  [
    /\[SSL: CERTIFICATE_VERIFY_FAILED\].*: self.signed certificate in/,
    ['tls-unknown-authority', 'tls-intercepted'],
  ],
  [/\[SSL: CERTIFICATE_VERIFY_FAILED\].*: self.signed certificate/, ['tls-self-signed']],
  [/\[SSL: CERTIFICATE_VERIFY_FAILED\]/, verify],
  [
    /hostname '.*' doesn't match|no appropriate commonName/,
    ['tls-name-mismatch', 'tls-ip-literal', 'tls-intercepted'],
  ],
  [
    /\[SSL: (?:TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|WRONG_SSL_VERSION)\]/,
    ['tls-protocol-version'],
  ],
  [
    /\[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE\]/,
    ['tls-handshake-failed', 'tls-client-certificate-required', 'tls-protocol-version'],
  ],
  [/\[SSL: (?:WRONG_VERSION_NUMBER|UNKNOWN_PROTOCOL)\]|unknown protocol/, ['tls-plaintext-server']],
  [
    /certificate required|\[SSL: SSLV3_ALERT_BAD_CERTIFICATE\]/i,
    ['tls-client-certificate-required'],
  ],
  [/EOF occurred in violation of protocol|unexpected eof while reading/i, ['tls-closed']],
  [/\[SSL/, ['tls-handshake-failed']],

  [
    status(400),
    [
      'path-is-discovery',
      'path-wrong-service',
      'path-needs-https',
      'path-bad-request',
      'tls-client-certificate-required',
    ],
  ],
  [status(401), ['credentials-rejected', 'credentials-missing', 'credentials-blank-password']],
  [status(403), ['credentials-forbidden', 'blocked-by-filter']],
  [status(404), ['path-not-found', 'slash-missing', 'slash-extra']],
  [status(405), ['slash-missing', 'path-method-not-allowed', 'path-redirected']],
  [
    status(407),
    ['proxy-authentication-required', 'proxy-login-rejected', 'proxy-scheme-unsupported'],
  ],
  [status(429), ['rate-limited']],
  [status(503), ['server-unavailable', 'rate-limited']],
  [status('502|504'), ['server-error', 'proxy-bad-gateway']],
  [status('5\\d\\d'), ['server-error']],
  [status('4\\d\\d'), ['server-refused-request']],

  [
    /no element found \((?:.*, )?line 0\)/,
    ['span-too-long', 'surplus-part-empty', 'xml-undefined-entity', 'xml-no-element'],
  ],
  [
    /Extra content at the end of the document|Couldn't find end of Start Tag|^.*expected '>', line|Premature end of data/,
    ['xml-truncated', 'xml-malformed'],
  ],
  [
    /XML Pari?sing Error: Document is empty|Start tag expected, '<' not found/,
    ['not-taxii', 'body-not-decodable', 'xml-malformed'],
  ],
  [/XML Pari?sing Error: /, ['xml-malformed', 'xml-truncated']],
  [/IncompleteRead\(|^\(.Connection broken: /, ['xml-truncated', 'server-closed']],
  [
    /Not a gzipped file|CRC check failed|while decompressing|end-of-stream marker|unpack requires a string/,
    ['body-not-decodable', 'xml-truncated'],
  ],

  [
    /Invalid response received/,
    ['not-taxii', 'path-redirected', 'path-is-taxii-2', 'blocked-by-filter'],
  ],
  [
    /Unsupported X-TAXII-Content-Type: /,
    ['taxii-version-mismatch', 'not-taxii', 'http-unreadable'],
  ],
  [/Response TAXII version '/, ['taxii-version-mismatch']],
  [/Unsupported namespace: /, ['not-taxii', 'taxii-version-mismatch']],
  [
    /'(?:DiscoveryResponse|CollectionInformationResponse|InboxMessage)' object is not iterable/,
    ['path-is-discovery', 'path-wrong-service', 'taxii-unexpected-message'],
  ],
  [
    /'NoneType' object is not iterable|Unknown message_type: |'\w+' object is not iterable/,
    ['taxii-unexpected-message'],
  ],
  [
    /^(?:Taxii Error: )?(?:Element ".*" is required|'status_type'|.*is not allowed to be None|.*tzinfo must not be None|__init__\(\) |Unknown string format)/,
    ['taxii-invalid-message'],
  ],
  [/codec can't encode character/, ['taxii-failure', 'collection-unknown']],
  [/Exceeded \d+ redirects/, ['path-redirect-loop']],
  [/No connection adapters were found/, ['path-redirected']],
  [/Read timed out/, ['server-silent', 'tls-timed-out']],
  [/BadStatusLine\('No status line received|RemoteDisconnected/, ['server-closed']],
  [/BadStatusLine\(|UnknownProtocol\(/, ['server-not-http', 'http-unreadable']],
  [/LineTooLong\(|got more than \d+ headers/, ['http-unreadable']],
  [
    /\(104, 'Connection reset by peer'\)/,
    ['tcp-reset', 'tls-reset', 'server-closed', 'path-needs-https'],
  ],
  [
    /^(?:Taxii Error: )?(?:Scheme ".*" is not supported|Invalid host ')|Invalid URL or Port/,
    ['config-invalid'],
  ],
  [/^(?:Taxii Error: )?(?:Server Error: )?[A-Za-z][\w.:/#-]*: /, ['taxii-failure']],
];
