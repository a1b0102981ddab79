import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/engine/result.ts';
import { jsonPieces } from '../../src/report/json-pieces.ts';

test('the pieces together are what JSON.stringify makes of the whole', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 })), (document) => {
      const text = [...jsonPieces(document as unknown as Result)].join('');
      expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
    }),
  );
});

test('what is undefined is left out', () => {
  const document = { a: undefined, b: [{ c: undefined, d: 1 }] } as unknown as Result;
  expect(JSON.parse([...jsonPieces(document)].join(''))).toEqual({ b: [{ d: 1 }] });
});
