/** What differs from run to run in a text, by the placeholder that takes its place. */
export interface RunValues {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly proxyHost?: string;
  readonly proxyPort?: number;
}

const replaceIn = (text: string, value: string, mark: string): string =>
  value === '' ? text : text.replaceAll(value, mark);

/**
 * Makes texts of two runs comparable: object addresses, checksums, the line number in `_ssl.c`, ports and
 * paths. The path goes by where it stands, not by its value: `/` would be everywhere.
 */
export const maskText = (text: string, values: RunValues): string => {
  let masked = text
    .replaceAll(/0x[0-9a-f]+L?/gi, '0x…')
    .replaceAll('0x…L', '0x…')
    .replaceAll(/_ssl\.c:\d+/g, '_ssl.c:N')
    .replaceAll(/result-[0-9a-f-]{8,}/g, 'result-…');
  if (values.proxyPort !== undefined) {
    masked = replaceIn(masked, `port=${values.proxyPort})`, 'port={proxyPort})');
    masked = replaceIn(masked, `:${values.proxyPort}`, ':{proxyPort}');
  }
  masked = replaceIn(masked, `port=${values.port})`, 'port={port})');
  masked = replaceIn(masked, `:${values.port}`, ':{port}');
  if (values.path.length > 1) {
    masked = replaceIn(masked, `with url: ${values.path} `, 'with url: {path} ');
  }
  return masked;
};
