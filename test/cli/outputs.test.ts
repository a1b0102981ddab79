import { expect, test } from 'vitest';
import { jsonTargets, pairOutputs, type OutputFlag } from '../../src/cli/outputs.ts';

const flags = (...words: string[]): OutputFlag[] =>
  words.map((word) => {
    const [flag, value] = word.split('=') as ['format' | 'output', string];
    return { flag, value };
  });

test('without flags the report goes to the screen', () => {
  expect(pairOutputs([])).toEqual([{ format: 'pretty', file: null }]);
});

test('each output goes with the format before it', () => {
  expect(pairOutputs(flags('format=json', 'output=r.json', 'format=pretty'))).toEqual([
    { format: 'json', file: 'r.json' },
    { format: 'pretty', file: null },
  ]);
});

test.each([
  ['an output without a format', flags('output=r.json'), /needs a --format/],
  ['two outputs for one format', flags('format=json', 'output=a', 'output=b'), /--output b needs/],
  ['two formats on the screen', flags('format=json', 'format=pretty'), /Only one format/],
  [
    'a format that does not exist',
    flags('format=xml'),
    /no format "xml"; there are pretty and json/,
  ],
])('%s is an error of usage', (_, list, message) => {
  expect(() => pairOutputs(list)).toThrow(message);
});

test.each([
  [['check', '--format', 'json', '--oops'], [null]],
  [['check', '--format=json'], [null]],
  [['--format', 'json', '--output', 'a.json', '--format', 'pretty'], ['a.json']],
  [
    ['--format', 'json', '--output=a.json', '--format', 'json'],
    ['a.json', null],
  ],
  [['--format', 'pretty', '--output', 'a'], []],
  [['json', '--only', 'json'], []],
])('where JSON goes is known from %j without understanding the rest', (argv, targets) => {
  expect(jsonTargets(argv)).toEqual(targets);
});
