import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Reply, Step } from './rule.ts';

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  305: 'Use Proxy',
  306: 'Unused',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  410: 'Gone',
  411: 'Length Required',
  413: 'Payload Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  418: "I'm a teapot",
  421: 'Misdirected Request',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  511: 'Network Authentication Required',
};

export const taxiiMessage = 'urn:taxii.mitre.org:message:xml:1.1';

/** The bytes of a reply, faults included. `fill` replaces placeholders before lengths are counted. */
export const replySteps = (
  reply: Reply,
  scheme: string,
  fill: (text: string) => string,
): readonly Step[] => {
  const encoded = encode(plainBody(reply, fill), reply.encoding);
  const body = reply.framing === 'chunked' ? chunk(encoded, reply.chunks ?? {}) : encoded;
  const eol = reply.lineEnd ?? '\r\n';
  const lines = [
    statusLine(reply),
    ...headerLines(reply, scheme).map(([name, value]) => `${name}: ${fill(value)}`),
    ...framingLines(reply, body.length),
    ...(reply.rawLines ?? []),
  ];
  const head = `${reply.before ?? ''}${lines.join(eol)}${eol}${eol}`;
  const end = endOf(reply);
  return [
    { send: Buffer.concat([Buffer.from(head, 'latin1'), body.subarray(0, reply.cut)]) },
    // A reset throws away what the other side has not read yet.
    ...(end === 'rst' ? [{ waitMs: 50 }] : []),
    ...(end ? [{ end }] : []),
  ];
};

const statusLine = ({ status = 200, reason, statusLine: odd }: Reply): string =>
  odd ?? `HTTP/1.1 ${status} ${reason ?? reasons[status] ?? 'Unknown'}`;

const framingLines = (
  { encoding, framing = 'length', length }: Reply,
  bodyLength: number,
): readonly string[] => [
  ...(encoding ? [`Content-Encoding: ${encoding}`] : []),
  ...(framing === 'length' ? [`Content-Length: ${length ?? bodyLength}`] : []),
  ...(framing === 'chunked' ? ['Transfer-Encoding: chunked'] : []),
];

/** A reply that is cut, or has no length, ends its connection. */
const endOf = ({ end, framing, cut, chunks }: Reply): Reply['end'] =>
  end ?? (framing === 'close' || cut !== undefined || chunks?.unterminated ? 'fin' : undefined);

const plainBody = ({ body = '', charset }: Reply, fill: (text: string) => string): Uint8Array => {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(fill(typeof body === 'string' ? body : body()), charset ?? 'utf8');
};

const headerLines = (reply: Reply, scheme: string): readonly (readonly [string, string])[] => [
  ...(reply.headers?.some(([name]) => name === 'Date')
    ? []
    : [['Date', new Date().toUTCString()] as const]),
  ['Server', 'taxii-lab'],
  ...(reply.contentType === ''
    ? []
    : [['Content-Type', reply.contentType ?? 'application/xml'] as const]),
  ...(reply.taxii === 'no' ? [] : taxiiHeaders(reply.taxii ?? taxiiMessage, scheme)),
  ...(reply.headers ?? []),
];

const taxiiHeaders = (message: string, scheme: string): readonly (readonly [string, string])[] => [
  ['X-TAXII-Content-Type', message],
  ['X-TAXII-Protocol', `urn:taxii.mitre.org:protocol:${scheme}:1.0`],
  ['X-TAXII-Services', 'urn:taxii.mitre.org:services:1.1'],
];

const encode = (body: Uint8Array, encoding: Reply['encoding']): Uint8Array => {
  if (encoding === 'gzip') return gzipSync(body);
  if (encoding === 'br') return brotliCompressSync(body);
  return encoding === 'deflate' ? deflateSync(body) : body;
};

const chunk = (body: Uint8Array, options: NonNullable<Reply['chunks']>): Uint8Array =>
  Buffer.concat([
    ...(body.length > 0 || options.size
      ? [Buffer.from(`${options.size ?? body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]
      : []),
    Buffer.from(options.unterminated ? '' : '0\r\n\r\n'),
  ]);
