import type { NetFault } from '../../net/net-fault.ts';
import type { Basis, Dialect } from '../client-outcome.ts';
import type { ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { connectionAborted, exceptionRepr } from './wording.ts';

/** The first line of what came, its line end included, as far as the evidence kept it. */
export const firstLine = (fault: NetFault): string => {
  if (fault.firstLine !== undefined) return fault.firstLine;
  const text = unprinted(fault.saw ?? '');
  return text.slice(0, text.indexOf('\n') + 1 || text.length);
};

/** Line ends are written out in the evidence. */
export const unprinted = (saw: string): string =>
  saw.replaceAll('\\r', '\r').replaceAll('\\n', '\n');

/** What httplib, made strict by requests, raises on a status line; null when it takes it. */
export const statusLineFault = (
  line: string,
  dialect: Dialect,
  basis: Basis = 'observed',
): ClientFailure | null => {
  const bad = (): ClientFailure =>
    clientError(connectionAborted(exceptionRepr('BadStatusLine', line, dialect)), basis);
  const [version = '', status = ''] = line.trim().split(/\s+/);
  if (!version.startsWith('HTTP/')) return bad();
  if (!/^\+?0*[1-9]\d\d$/.test(status)) return bad();
  if (/^HTTP\/(?:1\.|0\.9$)/.test(version)) return null;
  return clientError(connectionAborted(exceptionRepr('UnknownProtocol', version, dialect)));
};
