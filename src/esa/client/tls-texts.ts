import type { NetFault, TlsFault } from '../../net/net-fault.ts';
import type { Basis } from '../client-outcome.ts';
import { alertReason } from './alert-reason.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { pythonRepr } from './python-repr.ts';
import { verifyReason } from './verify-reason.ts';
import { readTimeout } from './read-timeout.ts';
import { proxyError } from './via-proxy.ts';
import { connectionAborted, exceptionRepr, retriesExceeded, wordings } from './wording.ts';

/** The handshake broke, or verification refused its certificate. */
export const tlsOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  const { dialect } = input;
  const wording = wordings[dialect];
  switch (fault.kind) {
    case 'reset':
      return clientError(
        input.proxy ? proxyError(input, wording.reset) : connectionAborted(wording.reset),
      );
    case 'closed':
      return sslError(input, 'SSLEOFError(8', wording.eof, 'inferred');
    case 'timed-out':
    case 'deadline':
      return readTimeout(input, fault);
    case 'tls':
      return handshakeOutcome(input, fault.code, fault.tls ?? { kind: 'other' });
    default:
      return null;
  }
};

const handshakeOutcome = (input: ClientCase, code: string, tls: TlsFault): ClientFailure => {
  switch (tls.kind) {
    case 'verify': {
      const why = input.dialect === 'py3' ? `: ${verifyReason(code)}` : '';
      const text = `[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed${why}`;
      return sslError(input, 'SSLCertVerificationError(1', text);
    }
    case 'name':
      return nameMismatch(input, tls);
    case 'protocol-version':
      return tls.alert === undefined && code.includes('UNSUPPORTED_PROTOCOL')
        ? sslError(
            input,
            'SSLError(1',
            '[SSL: UNSUPPORTED_PROTOCOL] unsupported protocol',
            'inferred',
          )
        : sslError(
            input,
            'SSLError(1',
            '[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version',
          );
    case 'alert':
      return sslError(input, 'SSLError(1', alertReason(tls.alert ?? ''));
    case 'plaintext':
      // OpenSSL 1.0 said UNKNOWN_PROTOCOL here; which of the two the appliance carries is not known.
      return sslError(input, 'SSLError(1', '[SSL: WRONG_VERSION_NUMBER] wrong version number');
    case 'other': {
      const name = code.replace(/^ERR_SSL_/, '');
      return sslError(
        input,
        'SSLError(1',
        `[SSL: ${name}] ${name.toLowerCase().replaceAll('_', ' ')}`,
        'inferred',
      );
    }
  }
};

/** Python 2's urllib3 lets the error out bare; later ones wrap it like a failed connection. */
const sslError = (
  input: ClientCase,
  head: string,
  words: string,
  basis: Basis = 'observed',
): ClientFailure => {
  const { dialect, target } = input;
  const text = `${words} (_ssl.c:${wordings[dialect].sslLine})`;
  if (dialect === 'py27') return clientError(text, basis);
  return clientError(
    retriesExceeded(target, `SSLError(${head}, ${pythonRepr(text, dialect)}))`),
    basis,
  );
};

const nameMismatch = (input: ClientCase, tls: TlsFault): ClientFailure => {
  const { dialect, target } = input;
  // pyOpenSSL's absence shows: a CN comes as unicode, names of subjectAltName as bytes.
  const prefix = dialect === 'py27' && tls.namesFrom === 'cn' ? 'u' : '';
  const names = (tls.names ?? []).map((name) => prefix + pythonRepr(name, dialect));
  const text =
    names.length === 0
      ? 'no appropriate commonName or subjectAltName fields were found'
      : `hostname ${pythonRepr(target.host, dialect)} doesn't match ${names.length > 1 ? 'either of ' : ''}${names.join(', ')}`;
  if (dialect === 'py27') return clientError(text);
  return clientError(
    retriesExceeded(target, `SSLError(${exceptionRepr('CertificateError', text, dialect)})`),
  );
};
