/**
 * What undici takes before or in a status line and the ESA's client does not: a version other than HTTP/1.x, a line end
 * in front, more than 65,536 bytes. Named for the prediction, with the detail behind a colon.
 */
export const headBreaches = (head: Buffer): string[] => {
  const text = head.subarray(0, 1024).toString('latin1');
  const version = /^(HTTP\/\S*) /.exec(text.trimStart())?.[1] ?? '';
  const leading = /^\r?\n/.exec(text)?.[0];
  return [
    ...(leading === undefined ? [] : [`leading-line-end:${leading}`]),
    ...(/^HTTP\/(?:0\.9|1\.\d+)$/.test(version) ? [] : [`http-version:${version}`]),
    ...(/^HTTP\/\S+ 1(?!00)\d\d/.test(text) ? ['informational'] : []),
  ];
};
