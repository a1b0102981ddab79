import { expect, it } from 'vitest';
import { fill } from '../../src/diagnosis/fill.ts';

it('fills placeholders, and leaves one that has no value in sight', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});

it('drops an optional part whose fact is missing or empty', () => {
  const template = 'known[[ at {resolver}]][[, after {seconds} s]]';
  expect(fill(template, { resolver: '', seconds: 3 })).toBe('known, after 3 s');
  expect(fill(template, { resolver: '192.0.2.1' })).toBe('known at 192.0.2.1');
});

it('keeps an optional part whose fact is the number zero', () => {
  expect(fill('a[[ {n}]]', { n: 0 })).toBe('a 0');
});

it('does not read a value as a template', () => {
  expect(fill('{a}', { a: '{b} [[x]] $& $1', b: 'no' })).toBe('{b} [[x]] $& $1');
});
