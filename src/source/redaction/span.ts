import type { Pattern } from './patterns.ts';

/** Half-open range of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** For base64, takes in the characters that the secret shares with its neighbours, and the padding. */
export const widen = (text: string, span: Span, { base64 }: Pick<Pattern, 'base64'>): Span => {
  if (!base64) return span;
  const from = /[A-Za-z0-9+/_-]/.test(text.charAt(span.from - 1)) ? span.from - 1 : span.from;
  const rest = /[A-Za-z0-9+/_-]?(?:=|%3[Dd]|&#61;|\\u003[Dd]){0,2}/y;
  rest.lastIndex = span.to;
  rest.test(text);
  return { from, to: Math.max(span.to, rest.lastIndex) };
};
