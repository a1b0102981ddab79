/** Alerts that OpenSSL files under TLS although SSL 3 is the prefix of most; those without "alert" in the name. */
const tls1 = new Set([
  'decryption_failed',
  'record_overflow',
  'unknown_ca',
  'access_denied',
  'decode_error',
  'decrypt_error',
  'export_restriction',
  'protocol_version',
  'insufficient_security',
  'internal_error',
  'inappropriate_fallback',
  'user_cancelled',
  'no_renegotiation',
]);

const withoutAlert = new Set([
  'unsupported_extension',
  'certificate_unobtainable',
  'unrecognized_name',
  'bad_certificate_status_response',
  'bad_certificate_hash_value',
]);

/** Alerts too new for Python 2.7's table: the name in brackets is missing. */
const nameless: Readonly<Record<string, string>> = {
  no_application_protocol: 'tlsv1 alert no application protocol',
  certificate_required: 'tlsv13 alert certificate required',
};

/** `[SSL: NAME] words` for an alert by OpenSSL's name of it, lower case: `handshake_failure`. */
export const alertReason = (alert: string): string => {
  const bare = nameless[alert];
  if (bare !== undefined) return `[SSL] ${bare}`;
  if (alert === '') return '[SSL] unknown error';
  const family = withoutAlert.has(alert)
    ? 'tlsv1'
    : tls1.has(alert)
      ? 'tlsv1_alert'
      : 'sslv3_alert';
  const name = `${family}_${alert}`;
  return `[SSL: ${name.toUpperCase()}] ${name.replaceAll('_', ' ')}`;
};
