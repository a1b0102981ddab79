import type { Result } from '../engine/result.ts';

/** result, sources, one source, its transcript, one entry: what lies deeper is small. */
const depthOfPieces = 4;

/** The document piece by piece: as one string, a run with thousands of messages takes its size several times over. */
export const jsonPieces = function* (result: Result): Generator<string> {
  yield* pieces(result, depthOfPieces, '');
  yield '\n';
};

const pieces = function* (value: unknown, depth: number, indent: string): Generator<string> {
  const isList = Array.isArray(value);
  const entries = Object.entries(Object(value)).filter(([, part]) => part !== undefined);
  if (depth === 0 || typeof value !== 'object' || entries.length === 0) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  let separator = isList ? '[' : '{';
  for (const [key, part] of entries) {
    yield `${separator}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* pieces(part, depth - 1, inner);
    separator = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
};
