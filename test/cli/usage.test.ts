import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { resultJsonSchema } from '../../src/report/result-schema.ts';
import { asPage, runCli } from './run-cli.ts';

const validate = new Ajv2020({ strictTuples: false }).compile(resultJsonSchema());

const versions = (text: string): string => text.replaceAll(/\d+\.\d+\.\d+/g, 'N.N.N');

test('versions', async () => {
  const run = await runCli(['--version']);
  await expect(asPage(run, versions)).toMatchFileSnapshot('pages/version.md');
});

test.each([
  ['help', ['--help']],
  ['explain-help', ['explain', '--help']],
  ['no-arguments', []],
])('page: %s', async (name, args) => {
  await expect(asPage(await runCli(args))).toMatchFileSnapshot(`pages/${name}.md`);
});

test.each([
  ['a command with a slip', ['explan']],
  ['a flag with a slip', ['explain', '--lokale', 'it']],
  ['a language that does not exist', ['explain', '--locale', 'fr']],
  ['a schema that does not exist', ['schema', 'results']],
  ['a topic that does not exist', ['explain', 'slash-mising']],
])('%s ends with 3, a sentence and nothing on stdout', async (name, args) => {
  const run = await runCli(args);
  expect(run.code).toBe(3);
  expect(run.stdout).toBe('');
  await expect(asPage(run)).toMatchFileSnapshot(`pages/usage/${name.replaceAll(' ', '-')}.md`);
});

describe('explain', () => {
  test.each(['slash-missing', '405', 'errno-110', 'blind-spots', "'405'"])('%s', async (topic) => {
    const run = await runCli(['explain', topic]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout.split('\n').length).toBeGreaterThan(5);
  });

  test.each(['it', 'zh-TW'])('in %s says something else than in English', async (locale) => {
    const [english, other] = await Promise.all([
      runCli(['explain', 'slash-missing']),
      runCli(['explain', 'slash-missing', '--locale', locale]),
    ]);
    expect(other.code).toBe(0);
    expect(other.stdout).not.toBe(english.stdout);
  });
});

test('schema result prints the schema that the results are held to', async () => {
  const { stdout } = await runCli(['schema', 'result']);
  expect(JSON.parse(stdout)).toEqual(resultJsonSchema());
});

test('schema source prints a schema that compiles', async () => {
  const { stdout } = await runCli(['schema', 'source']);
  expect(() => new Ajv2020({ strict: false }).compile(JSON.parse(stdout) as object)).not.toThrow();
});

test.each([
  ['an unknown flag before', ['explain', '--oops', '--format', 'json']],
  ['an unknown command', ['chek', '--format=json']],
])('JSON stays JSON: %s', async (_, args) => {
  const run = await runCli(args);
  expect(run.code).toBe(3);
  const document: unknown = JSON.parse(run.stdout);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(document).toMatchObject({ outcome: 'inconclusive', problems: [{ code: 'usage' }] });
});
