import type { HttpReply } from '../../net/exchange.ts';
import type { NetFault } from '../../net/net-fault.ts';
import type { Basis, Dialect } from '../client-outcome.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError, leaked, xmlError } from './client-case.ts';
import { readTimeout } from './read-timeout.ts';
import { firstLine, statusLineFault, unprinted } from './status-line.ts';
import { proxyError } from './via-proxy.ts';
import { connectionAborted, exceptionRepr, wordings } from './wording.ts';

export const httpStatus = (status: number, basis: Basis = 'observed'): ClientFailure => ({
  ok: false,
  class: 'http-status',
  text: `HTTP Error: status code ${status}`,
  status,
  basis,
});

/** requests calls nothing else an error: 600 and above pass. */
export const isErrorStatus = (status: number): boolean => status >= 400 && status < 600;

export const invalidResponse = (basis: Basis = 'observed'): ClientFailure =>
  clientError('Invalid response received', basis);

/** The connection stood, but no reply's head could be had from it. null where that tells nothing of the appliance. */
export const httpFaultOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  const { dialect, proxy } = input;
  const wording = wordings[dialect];
  switch (fault.kind) {
    case 'reset':
      return clientError(
        proxy ? proxyError(input, wording.reset) : connectionAborted(wording.reset),
      );
    case 'closed':
      if (fault.phase === 'headers') return brokenHead(input, fault);
      return clientError(
        proxy && dialect === 'py3'
          ? proxyError(input, wording.closed)
          : connectionAborted(wording.closed),
      );
    case 'timed-out':
    case 'deadline':
      return readTimeout(input, fault);
    case 'not-http':
      return isLenient(proxy, dialect, firstLine(fault))
        ? invalidResponse()
        : statusLineFault(firstLine(fault), dialect, fault.firstLineCut ? 'inferred' : 'observed');
    case 'framing':
      return brokenHead(input, fault);
    case 'too-large':
      if (fault.code === 'TOO_MANY_HEADERS') return tooManyHeaders(input);
      if (fault.code === 'STATUS_LINE_TOO_LONG') return lineTooLong(input, 'observed', 'status');
      return lineTooLong(input, fault.code === 'HEADER_LINE_TOO_LONG' ? 'observed' : 'inferred');
    default:
      return null;
  }
};

/** Through a proxy requests leaves Python 2's httplib lenient: such an answer passes for HTTP/0.9. */
const isLenient = (proxy: ClientCase['proxy'], dialect: Dialect, line: string): boolean =>
  proxy !== undefined && dialect === 'py27' && !line.startsWith('HTTP/');

/**
 * A head that broke off, which the client takes as ended there, or one that no parser of ours could read on. null where
 * the head was whole and promised a TAXII message: the client may well have read it.
 */
const brokenHead = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  const { dialect, proxy } = input;
  const line = firstLine(fault).trimStart();
  if (line !== '' && isLenient(proxy, dialect, line)) return invalidResponse();
  const refused = line === '' ? null : statusLineFault(line, dialect);
  if (refused) return refused;
  const basis =
    fault.kind === 'closed' || fault.code === 'UND_ERR_SOCKET' ? 'observed' : 'inferred';
  const status = Number(/^HTTP\/\d\.\d\s+(\d{3})/.exec(line)?.[1] ?? 0);
  if (status === 100) return clientError(connectionAborted(wordings[dialect].closed), basis);
  if (isErrorStatus(status)) return httpStatus(status, basis);
  const head = unprinted(fault.saw ?? '');
  if (!/^x-taxii-content-type:[ \t]*urn:taxii\S+\s*?\n/im.test(head)) return invalidResponse(basis);
  return /\r?\n\r?\n/.test(head) ? null : xmlError('no element found (line 0)', basis);
};

/** Heads that our parser takes and that break the client. */
export const headOutcome = (input: ClientCase, reply: HttpReply): ClientFailure | null => {
  for (const breach of reply.breaches) {
    const outcome = breachOutcome(input, breach);
    if (outcome) return outcome;
  }
  if (reply.headers.some(([name, value]) => name.length + value.length + 4 > 65_536)) {
    return lineTooLong(input, 'observed');
  }
  return reply.headers.length > (input.dialect === 'py3' ? 99 : 100) ? tooManyHeaders(input) : null;
};

const breachOutcome = (input: ClientCase, breach: string): ClientFailure | null => {
  const { dialect, proxy } = input;
  const [name = '', ...rest] = breach.split(':');
  const detail = rest.join(':');
  switch (name) {
    case 'http-version':
      if (detail !== 'HTTP/0.9') {
        return clientError(
          connectionAborted(exceptionRepr('UnknownProtocol', detail || 'HTTP/2.0', dialect)),
        );
      }
      // Of HTTP/0.9 Python 2 reads no headers; Python 3 takes it for 1.0.
      return dialect === 'py27' ? invalidResponse() : null;
    case 'leading-line-end':
      // Lenient through a proxy, where an empty first line makes the whole reply a body.
      return proxy && dialect === 'py27'
        ? invalidResponse()
        : statusLineFault(detail || '\r\n', dialect);
    case 'fold-without-header':
      // Python 3 skips such a line.
      return dialect === 'py27' ? leaked('list index out of range') : null;
    case 'too-many-headers':
      return tooManyHeaders(input);
    case 'status-line-too-long':
      return lineTooLong(input, 'observed', 'status');
    case 'header-line-too-long':
      return lineTooLong(input, 'observed');
    case 'head-too-large':
      return lineTooLong(input, 'inferred');
    default:
      return null;
  }
};

const tooManyHeaders = ({ dialect }: ClientCase): ClientFailure =>
  clientError(
    connectionAborted(exceptionRepr('HTTPException', 'got more than 100 headers', dialect)),
  );

/** Python 2 calls the status line a header line too. */
const lineTooLong = (
  { dialect }: ClientCase,
  basis: Basis,
  which: 'status' | 'header' = 'header',
): ClientFailure => {
  const line = dialect === 'py3' ? which : 'header';
  const text = `got more than 65536 bytes when reading ${line} line`;
  return clientError(connectionAborted(exceptionRepr('LineTooLong', text, dialect)), basis);
};
