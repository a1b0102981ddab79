import { expect, test } from 'vitest';
import { predictClient } from '../../src/esa/predict-client.ts';
import type { NetFault, TlsFault } from '../../src/net/net-fault.ts';
import { faulty } from './cases.ts';

const fault = (code: string, tls: TlsFault): NetFault => ({ phase: 'tls', kind: 'tls', code, tls });
const text = (input: NetFault, dialect: 'py27' | 'py3' = 'py27'): string => {
  const outcome = predictClient(faulty(input, { dialect }));
  return outcome.ok ? 'ok' : outcome.text;
};
const wrapped = (cause: string): string =>
  `HTTPSConnectionPool(host='feeds.example.org', port=443): Max retries exceeded with url: /taxii/poll/ (Caused by SSLError(${cause}))`;

test.each([
  ['CERT_HAS_EXPIRED', 'certificate has expired'],
  ['CERT_NOT_YET_VALID', 'certificate is not yet valid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to get local issuer certificate'],
])('%s: one text for every cause under Python 2, its own under Python 3', (code, why) => {
  const refused = fault(code, { kind: 'verify' });
  expect(text(refused)).toBe(
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
  );
  expect(text(refused, 'py3')).toBe(
    wrapped(
      `SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ${why} (_ssl.c:992)')`,
    ),
  );
});

test.each<[Pick<TlsFault, 'names' | 'namesFrom'>, string, string]>([
  [{ names: ['a.example'] }, "doesn't match 'a.example'", "doesn't match 'a.example'"],
  [
    { names: ['a.example', 'b.example'] },
    "doesn't match either of 'a.example', 'b.example'",
    "doesn't match either of 'a.example', 'b.example'",
  ],
  [{ names: ['cn'], namesFrom: 'cn' }, "doesn't match u'cn'", "doesn't match 'cn'"],
])('a certificate for other names: %j', (names, two, three) => {
  const mismatch = fault('ERR_TLS_CERT_ALTNAME_INVALID', { kind: 'name', ...names });
  expect(text(mismatch)).toBe(`hostname 'feeds.example.org' ${two}`);
  expect(text(mismatch, 'py3')).toBe(
    wrapped(`CertificateError("hostname 'feeds.example.org' ${three}")`),
  );
});

// Each alert was sent by a raw socket to Python 2.7.18.
test.each([
  ['handshake_failure', '[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE] sslv3 alert handshake failure'],
  ['protocol_version', '[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version'],
  ['unrecognized_name', '[SSL: TLSV1_UNRECOGNIZED_NAME] tlsv1 unrecognized name'],
  ['internal_error', '[SSL: TLSV1_ALERT_INTERNAL_ERROR] tlsv1 alert internal error'],
  ['bad_certificate', '[SSL: SSLV3_ALERT_BAD_CERTIFICATE] sslv3 alert bad certificate'],
  ['unknown_ca', '[SSL: TLSV1_ALERT_UNKNOWN_CA] tlsv1 alert unknown ca'],
  ['access_denied', '[SSL: TLSV1_ALERT_ACCESS_DENIED] tlsv1 alert access denied'],
  [
    'insufficient_security',
    '[SSL: TLSV1_ALERT_INSUFFICIENT_SECURITY] tlsv1 alert insufficient security',
  ],
  [
    'inappropriate_fallback',
    '[SSL: TLSV1_ALERT_INAPPROPRIATE_FALLBACK] tlsv1 alert inappropriate fallback',
  ],
  ['unexpected_message', '[SSL: SSLV3_ALERT_UNEXPECTED_MESSAGE] sslv3 alert unexpected message'],
  ['decode_error', '[SSL: TLSV1_ALERT_DECODE_ERROR] tlsv1 alert decode error'],
  ['illegal_parameter', '[SSL: SSLV3_ALERT_ILLEGAL_PARAMETER] sslv3 alert illegal parameter'],
  ['unsupported_extension', '[SSL: TLSV1_UNSUPPORTED_EXTENSION] tlsv1 unsupported extension'],
  ['no_application_protocol', '[SSL] tlsv1 alert no application protocol'],
  ['certificate_required', '[SSL] tlsv13 alert certificate required'],
  ['certificate_unknown', '[SSL: SSLV3_ALERT_CERTIFICATE_UNKNOWN] sslv3 alert certificate unknown'],
  ['bad_record_mac', '[SSL: SSLV3_ALERT_BAD_RECORD_MAC] sslv3 alert bad record mac'],
])('the alert %s', (alert, words) => {
  expect(text(fault('ERR_SSL_X', { kind: 'alert', alert }))).toBe(`${words} (_ssl.c:590)`);
});

test('a plaintext server, an old one, a hang-up and a reset in the handshake', () => {
  expect(text(fault('ERR_SSL_WRONG_VERSION_NUMBER', { kind: 'plaintext' }))).toBe(
    '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:590)',
  );
  expect(text(fault('ERR_SSL_X', { kind: 'protocol-version', alert: 'protocol_version' }))).toBe(
    '[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:590)',
  );
  const closed: NetFault = { phase: 'tls', kind: 'closed', code: 'EOF' };
  expect(predictClient(faulty(closed))).toMatchObject({
    text: 'EOF occurred in violation of protocol (_ssl.c:590)',
    basis: 'inferred',
  });
  expect(text(closed, 'py3')).toBe(
    wrapped(
      "SSLEOFError(8, '[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol (_ssl.c:992)')",
    ),
  );
  expect(text({ phase: 'tls', kind: 'reset', code: 'ECONNRESET' })).toBe(
    "('Connection aborted.', error(104, 'Connection reset by peer'))",
  );
});
