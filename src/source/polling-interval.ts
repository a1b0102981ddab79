const grammar = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,4})m)?$/;

/** Minutes of `1h`, `90m`, `1h30m` or `0`; undefined where the text is none of these. */
export const parseInterval = (text: string): number | undefined => {
  if (text === '0') return 0;
  const match = grammar.exec(text);
  if (!match) return undefined;
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
};

export const formatInterval = (minutes: number): string => {
  if (minutes === 0) return '0';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`;
};
