import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { saxesInternals, saxesState } from '../../src/taxii/saxes-internals.ts';

test('saxes keeps its state, its text and its entity under the names and numbers that are relied on', () => {
  const parser = new SaxesParser({ xmlns: false });
  const inside = saxesInternals(parser);
  parser.on('text', () => {});
  parser.write('<a>gathered');
  expect([inside.state, inside.text]).toEqual([saxesState.text, 'gathered']);
  parser.write(' &am');
  expect([inside.state, inside.entity]).toEqual([saxesState.entity, 'am']);
  parser.write('p;<![CDATA[raw');
  expect([inside.state, inside.text]).toEqual([saxesState.cdata, 'raw']);
});
