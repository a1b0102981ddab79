/** Bytes as text for people: what is no printable ASCII becomes `.`, line ends stay visible as `\r\n`. */
export const printable = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\n', String.raw`\n`)
    .replace(/[^\x20-\x7e]/g, '.');
