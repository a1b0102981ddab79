/**
 * What kind of fault a reason text tells, coarser than its words: two texts of one class send an
 * administrator to the same place. Works on both dialects.
 */
export const reasonClass = (reason: string): string => {
  const text = reason.replace(/^Taxii Error: /, '').replace(/^XML Pars?i?n?s?ing Error: /, '');
  if (text !== reason && reason.startsWith('Taxii Error: XML')) return 'xml';
  const bare = /^'(\d{3})'$/.exec(text)?.[1] ?? /^HTTP Error: status code (\d+)/.exec(text)?.[1];
  if (bare !== undefined) return `http ${bare}`;
  const tunnel = /Tunnel connection failed: (\d+)/.exec(text)?.[1];
  if (tunnel !== undefined) return `proxy ${tunnel}`;
  if (/CERTIFICATE_VERIFY_FAILED/.test(text)) return 'tls verify';
  if (/doesn't match/.test(text)) return 'tls name';
  if (/unexpected eof while reading|EOF occurred in violation/i.test(text)) return 'tls eof';
  const alert = /\[SSL: ([A-Z0-9_]+)\]/.exec(text)?.[1];
  if (alert !== undefined) return `tls ${alert}`;
  if (/ConnectTimeoutError/.test(text)) return 'errno 110';
  const errno = /\[Errno (-?\d+)\]|error\((\d+),/.exec(text);
  if (errno !== null) return `errno ${errno[1] ?? errno[2]}`;
  const status = /^(?:Server Error: )?([A-Z][A-Z_]+): /.exec(text)?.[1];
  if (status !== undefined) return `status ${status}`;
  if (/BadStatusLine|RemoteDisconnected/.test(text)) return 'closed or junk';
  if (/IncompleteRead/.test(text)) return 'body cut';
  if (/line \d+/.test(text)) return 'xml';
  return `text ${text.split(/[:'"(]/, 1)[0] ?? ''}`;
};
