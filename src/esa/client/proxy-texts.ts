import type { NetFault } from '../../net/net-fault.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { clientError } from './client-case.ts';
import { connectionOutcome } from './connection-texts.ts';
import { firstLine, statusLineFault } from './status-line.ts';
import { proxyError } from './via-proxy.ts';
import { connectionAborted, exceptionRepr, wordings } from './wording.ts';

/** The CONNECT of an https target failed. */
export const proxyOutcome = (input: ClientCase, fault: NetFault): ClientFailure | null => {
  const { dialect } = input;
  const wording = wordings[dialect];
  const tunnel = (text: string): ClientFailure =>
    clientError(proxyError(input, exceptionRepr(wording.osError, text, dialect)));
  switch (fault.kind) {
    case 'proxy-status':
      return tunnel(
        `Tunnel connection failed: ${fault.status ?? fault.code} ${(fault.statusText ?? '').trim()}`,
      );
    case 'proxy-junk': {
      const line = firstLine(fault);
      // A tunnel's status line may claim any version.
      const [, status, phrase = ''] = /^HTTP\/\S+\s+([1-9]\d\d)(?:\s+(.*?))?\s*$/.exec(line) ?? [];
      if (status !== undefined)
        return status === '200' ? null : tunnel(`Tunnel connection failed: ${status} ${phrase}`);
      const broken =
        line.startsWith('HTTP/') || dialect === 'py3' ? statusLineFault(line, dialect) : null;
      return broken ?? tunnel('Invalid response from tunnel request');
    }
    case 'closed':
      return clientError(
        dialect === 'py3' ? proxyError(input, wording.closed) : connectionAborted(wording.closed),
      );
    case 'reset':
      return clientError(proxyError(input, wording.reset));
    case 'timed-out':
    case 'deadline':
      return clientError(
        proxyError(
          input,
          exceptionRepr(dialect === 'py3' ? 'TimeoutError' : 'timeout', 'timed out', dialect),
        ),
        'inferred',
      );
    case 'too-large':
      return clientError(connectionAborted(lineTooLong(dialect)), 'inferred');
    default:
      return connectionOutcome(input, fault);
  }
};

const lineTooLong = (dialect: ClientCase['dialect']): string =>
  exceptionRepr('LineTooLong', 'got more than 65536 bytes when reading header line', dialect);
