import { expect, test } from 'vitest';
import { reportOptions } from '../../src/cli/terminal.ts';

const look = (
  screen: { isTTY?: boolean; columns?: number },
  env: Record<string, string> = {},
): { colour: boolean; unicode: boolean; width: number } => {
  const { colour, unicode, width } = reportOptions(screen, env, { locale: 'en', verbose: false });
  return { colour, unicode, width };
};

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ['a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ['a terminal with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ['NO_COLOR beside FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
])('colour on %s', (_, isTTY, env, expected) => {
  expect(look({ isTTY }, env as Record<string, string>).colour).toBe(expected);
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false],
  [{ LANG: 'it_IT.ISO-8859-1' }, false],
  [{}, true],
  [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, false],
])('symbols with %j: %s', (env, expected) => {
  expect(look({}, env as Record<string, string>).unicode).toBe(expected);
});

test.each([
  [{ isTTY: true, columns: 100 }, 100],
  [{ isTTY: true, columns: 300 }, 120],
  [{ isTTY: true, columns: 10 }, 80],
  [{ isTTY: false, columns: 200 }, 80],
])('width of %j', (screen, expected) => {
  expect(look(screen).width).toBe(expected);
});
