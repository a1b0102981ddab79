/** Names that `--format` takes; apart from the formats, so that a wrong one costs no report. */
export const formatNames = ['pretty', 'json'] as const;

export type FormatName = (typeof formatNames)[number];

export const isFormatName = (text: string): text is FormatName =>
  (formatNames as readonly string[]).includes(text);
