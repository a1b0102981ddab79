import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReplyReader } from '../../src/taxii/reply-reader.ts';
import { runs } from '../support/runs.ts';
import { bodyOf, clientCases } from './client-texts.ts';
import { readBody } from './read-body.ts';

const bodies = clientCases.filter((each) => !/^big|^bigcut/.test(each.name)).map(bodyOf);
const pieces = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '/',
  '=',
  ' ',
  '\0',
  '\r\n',
  '\r',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x ',
  '?>',
  '&nbsp;',
  '&#1;',
  '<!DOCTYPE r [',
  '\u00e9',
  '\u{1F600}',
  '</',
  'xmlns:a=""',
];

const readInPieces = (body: Uint8Array, sizes: readonly number[]) => {
  const reader = createReplyReader();
  let at = 0;
  for (let turn = 0; at < body.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    reader.write(body.subarray(at, at + size));
    at += size;
  }
  return reader.end();
};

describe('the reader, whatever it is given', () => {
  test('every recorded body reads the same byte by byte', () => {
    for (const body of bodies) expect(readBody(body, {}, 1)).toEqual(readBody(body));
  });

  test('a body reads the same however it is cut in pieces', () => {
    const body = fc.constantFrom(...bodies);
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(body, sizes, (bytes, cuts) => {
        expect(readInPieces(bytes, cuts)).toEqual(readBody(bytes));
      }),
      { numRuns: runs },
    );
  });

  test('arbitrary bytes never make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const reading = readBody(bytes);
        expect(reading.bytes).toBe(bytes.length);
        expect(reading.fault !== null || reading.messageFault !== null).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('a good body with something thrown in never makes it throw, and reads the same in pieces', () => {
    const base = fc.constantFrom(...bodies.filter((body) => body.length > 200));
    const insertions = fc.array(fc.record({ at: fc.nat(2000), what: fc.constantFrom(...pieces) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(base, insertions, fc.integer({ min: 1, max: 40 }), (bytes, list, size) => {
        let body = Buffer.from(bytes);
        for (const { at, what } of list) {
          const place = at % (body.length + 1);
          body = Buffer.concat([body.subarray(0, place), Buffer.from(what), body.subarray(place)]);
        }
        expect(readBody(body, {}, size)).toEqual(readBody(body));
      }),
      { numRuns: runs },
    );
  });
});
