import type { HttpReply } from '../../net/exchange.ts';
import type { ClientCase, ClientFailure } from './client-case.ts';
import { leaked } from './client-case.ts';
import { headerValue } from './header-value.ts';
import { pythonRepr } from './python-repr.ts';
import { poolTarget } from './via-proxy.ts';
import { exceptionRepr, pool, wordings } from './wording.ts';

/** lxml asks for this many bytes at a time. */
const readSize = 32_768;

/**
 * A body that ended other than it should, when the client notices: what it throws away is what arrived since its last
 * complete read. `whole` when it reads everything at once: gzip under Python 2, and replies that are not TAXII.
 */
export const bodyOutcome = (
  input: ClientCase,
  reply: HttpReply,
  whole: boolean,
): ClientFailure | null => {
  const { dialect } = input;
  switch (reply.bodyEnd) {
    case 'length-short': {
      const announced = Number(headerValue(reply, 'content-length'));
      if (!whole || !Number.isInteger(announced)) return null;
      return broken(
        input,
        `IncompleteRead(${reply.wireBytes} bytes read, ${announced - reply.wireBytes} more expected)`,
      );
    }
    case 'chunk-cut':
    case 'chunk-bad':
      if (dialect === 'py3' && reply.breaches.includes('chunk-size-negative'))
        return leaked('read length must be non-negative or -1');
      return broken(input, longLine(input, reply) ?? incompleteChunk(input, reply, whole));
    case 'reset':
      return broken(input, wordings[dialect].reset);
    case 'timed-out':
    case 'deadline':
      return leaked(`${pool(poolTarget(input))}: Read timed out.`, 'inferred');
    default:
      return null;
  }
};

const broken = ({ dialect }: ClientCase, cause: string): ClientFailure =>
  leaked(`(${pythonRepr(`Connection broken: ${cause}`, dialect)}, ${cause})`);

const longLine = ({ dialect }: ClientCase, { breaches }: HttpReply): string | null => {
  const isSize = breaches.includes('chunk-size-too-long');
  if (!isSize && !breaches.includes('trailer-too-long')) return null;
  const what = isSize ? 'chunk size' : 'trailer line';
  return exceptionRepr('LineTooLong', `got more than 65536 bytes when reading ${what}`, dialect);
};

const incompleteChunk = ({ dialect }: ClientCase, reply: HttpReply, whole: boolean): string => {
  const { wireBytes, chunk } = reply;
  const readStart = whole ? 0 : wireBytes - (wireBytes % readSize);
  if (!chunk || reply.bodyEnd === 'chunk-bad')
    return `IncompleteRead(${wireBytes - readStart} bytes read)`;
  const chunkStart = wireBytes - chunk.got;
  if (dialect === 'py3') return `IncompleteRead(${Math.max(0, chunkStart - readStart)} bytes read)`;
  const readEnd = whole ? Infinity : readStart + readSize;
  const got = wireBytes - Math.max(chunkStart, readStart);
  const due = Math.min(wireBytes + chunk.due, readEnd) - wireBytes;
  return `IncompleteRead(${got} bytes read, ${due} more expected)`;
};

const endOfFile = 'Compressed file ended before the end-of-stream marker was reached';

/** What Python's gzip module says; checksums depend on every byte and are masked. */
export const gzipOutcome = (input: ClientCase, reply: HttpReply): ClientFailure | null => {
  const { dialect } = input;
  if (reply.bodyEnd === 'gzip-bad') {
    const basis = reply.bytes === 0 ? 'observed' : 'inferred';
    if (dialect === 'py27') return leaked('Not a gzipped file', basis);
    return leaked(`Not a gzipped file (b${pythonRepr(reply.sample.slice(0, 2), dialect)})`, basis);
  }
  if (reply.bodyEnd === 'length-short' && dialect === 'py3' && reply.wireBytes > 1)
    return leaked(endOfFile);
  if (reply.bodyEnd !== 'gzip-cut' || reply.wireBytes === 0) return null;
  // Two bytes tell gzip from what is none; then a header, and behind the data a checksum, are taken apart.
  if (reply.wireBytes === 1) {
    return leaked(
      dialect === 'py27' ? 'Not a gzipped file' : String.raw`Not a gzipped file (b'\x1f')`,
      'inferred',
    );
  }
  if (dialect === 'py3') return leaked(endOfFile);
  return reply.wireBytes < 10 || input.reading?.fault === null
    ? leaked('unpack requires a string argument of length 4', 'inferred')
    : leaked('CRC check failed 0x… != 0x…L');
};
