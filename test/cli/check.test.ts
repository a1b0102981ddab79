import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Result } from '../../src/engine/result.ts';
import { resultJsonSchema } from '../../src/report/result-schema.ts';
import { labFiles, type LabFiles } from './lab-files.ts';
import { asPage, runCli } from './run-cli.ts';

const validate = new Ajv2020({ strictTuples: false }).compile(resultJsonSchema());

const resultOf = (text: string): Result => {
  const document: unknown = JSON.parse(text);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document as Result;
};

let lab: LabFiles;

beforeAll(async () => {
  lab = await labFiles(
    'healthy',
    'healthy-open',
    'healthy-plain-http',
    'slash-missing',
    'tls-expires-soon',
    'tls-unknown-authority',
    'tls-self-signed',
    'tcp-connection-refused',
    'credentials-rejected',
    'credentials-blank-password',
  );
});

afterAll(() => lab.close());

describe('pages', () => {
  test.each(['healthy', 'slash-missing', 'tls-expires-soon', 'tls-unknown-authority'])(
    'check of %s',
    async (id) => {
      const run = await runCli(['check', lab.file(id)]);
      expect(run.stderr).toBe('');
      await expect(asPage(run, lab.mask)).toMatchFileSnapshot(`pages/check/${id}.md`);
    },
  );
});

describe('exit codes are the same in every format', () => {
  const cases: readonly (readonly [string, string[], number])[] = [
    ['healthy', [], 0],
    ['healthy', ['--fail-on', 'warning'], 0],
    ['tls-expires-soon', [], 0],
    ['tls-expires-soon', ['--fail-on', 'warning'], 1],
    ['tls-expires-soon', ['--fail-on', 'never'], 0],
    ['slash-missing', [], 2],
    ['slash-missing', ['--fail-on', 'warning'], 2],
    ['slash-missing', ['--fail-on', 'never'], 0],
    ['tcp-connection-refused', [], 2],
  ];
  for (const [id, flags, code] of cases) {
    test.each(['pretty', 'json'])(`${[id, ...flags].join(' ')}: ${code} in %s`, async (format) => {
      const run = await runCli(['check', lab.file(id), ...flags, '--format', format]);
      expect(run.code).toBe(code);
      if (format === 'json') resultOf(run.stdout);
    });
  }
});

test('several files are one run; the worst source decides', async () => {
  const run = await runCli([
    'check',
    lab.file('healthy-open'),
    lab.file('slash-missing'),
    '--format',
    'json',
  ]);
  const result = resultOf(run.stdout);
  expect(result.sources.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  expect([run.code, result.outcome]).toEqual([2, 'failed']);
});

test('--only picks by name and says which names there are', async () => {
  const files = [lab.file('healthy-open'), lab.file('slash-missing')];
  const one = await runCli(['check', ...files, '--only', 'healthy-open', '--format', 'json']);
  expect(resultOf(one.stdout).sources.map(({ name }) => name)).toEqual(['healthy-open']);
  const none = await runCli(['check', ...files, '--only', 'nobody']);
  expect(none.code).toBe(3);
  expect(none.stderr).toContain('"healthy-open", "slash-missing"');
});

test('- reads the source file from standard input', async () => {
  const run = await runCli(['check', '-'], { input: lab.yaml('healthy-open') });
  expect(run.code).toBe(0);
});

test('flags alone describe a source; its password may come from standard input', async () => {
  const [source] = (parse(lab.yaml('healthy')) as { sources: Record<string, unknown>[] }).sources;
  const { hostname, pollingPort, pollingPath, collectionName, certificateAuthorities } =
    source as Record<string, unknown> & { certificateAuthorities: { customList: string[] } };
  const flags = [
    ...['--hostname', String(hostname), '--port', String(pollingPort)],
    ...['--polling-path', String(pollingPath), '--collection', String(collectionName)],
    ...['--ca', certificateAuthorities.customList[0] ?? '', '--no-system-ca', '--quick'],
    ...['--username', 'lab-user', '--password-stdin'],
  ];
  const right = await runCli(['check', ...flags], { input: 'lab-pass\n' });
  expect([right.code, right.stderr]).toEqual([0, '']);
  const wrong = await runCli(['check', ...flags, '--format', 'json'], { input: 'other\n' });
  expect(resultOf(wrong.stdout).sources[0]?.findings[0]?.code).toBe('credentials-rejected');
});

test('settings beside a file overrule it', async () => {
  const run = await runCli(['check', lab.file('healthy-open'), '--age', '1', '--format', 'json']);
  expect(resultOf(run.stdout).sources[0]?.source['ageOfThreatFeeds']).toBe(1);
});

describe('languages', () => {
  test.each([
    ['it', 'Al Polling Path manca la barra finale'],
    ['zh-TW', 'Polling Path 結尾缺少斜線'],
  ])('%s', async (locale, title) => {
    const run = await runCli(['check', lab.file('slash-missing'), '--locale', locale]);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain(title);
    expect(run.stdout).toContain("Reason for failure: '405'");
  });
});

describe('where reports go', () => {
  test('each --output takes the --format before it, the rest goes to the screen', async () => {
    const file = path.join(lab.folder, 'both.json');
    const run = await runCli([
      ...['check', lab.file('slash-missing')],
      ...['--format', 'json', '--output', file, '--format', 'pretty'],
    ]);
    expect(run.stdout).toContain('slash-missing');
    expect(resultOf(await readFile(file, 'utf8')).outcome).toBe('failed');
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('a file that cannot be written is a sentence and 3; the report is not lost', async () => {
    const file = path.join(lab.folder, 'nowhere', 'r.json');
    const run = await runCli([
      ...['check', lab.file('healthy-open')],
      ...['--format', 'json', '--output', file],
    ]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('its folder does not exist');
    expect(resultOf(run.stdout).outcome).toBe('passed');
  });

  test('--save writes the Result beside the report', async () => {
    const file = path.join(lab.folder, 'saved.json');
    const run = await runCli(['check', lab.file('slash-missing'), '--save', file]);
    expect(run.stdout).toContain('The Polling Path lacks its final slash');
    expect(resultOf(await readFile(file, 'utf8')).sources[0]?.outcome).toBe('failed');
  });

  test('a reader that goes away is no error', async () => {
    const run = await runCli(['check', lab.file('slash-missing'), '--verbose'], {
      meanwhile: (child) => child.stdout?.destroy(),
    });
    expect([run.code, run.stderr]).toEqual([2, '']);
  });
});

describe('files that cure', () => {
  test('--save-source writes a source file with which the check passes', async () => {
    const file = path.join(lab.folder, 'corrected.yaml');
    const before = await runCli(['check', lab.file('slash-missing'), '--save-source', file]);
    expect(before.code).toBe(2);
    const after = await runCli(['check', file]);
    expect(after.code).toBe(0);
  });

  test('--save-ca writes the certificate to import, and the corrected source names it', async () => {
    const ca = path.join(lab.folder, 'import.pem');
    const corrected = path.join(lab.folder, 'trusting.yaml');
    const before = await runCli([
      ...['check', lab.file('tls-self-signed'), '--save-ca', ca],
      ...['--save-source', corrected],
    ]);
    expect(before.code).toBe(2);
    expect(before.stdout).toContain('import.pem');
    expect(await readFile(ca, 'utf8')).toContain('-----BEGIN CERTIFICATE-----');
    const after = await runCli(['check', corrected, '--format', 'json']);
    const stages = resultOf(after.stdout).sources[0]?.stages ?? [];
    expect(stages.find(({ id }) => id === 'tls')?.outcome).not.toBe('failed');
  });

  test('--save-ca says so when there is nothing to import', async () => {
    const ca = path.join(lab.folder, 'none.pem');
    const run = await runCli(['check', lab.file('healthy-open'), '--save-ca', ca]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('no certificate to import');
    await expect(stat(ca)).rejects.toThrow('ENOENT');
  });

  test('a login written out in the source file does not move into the corrected one', async () => {
    const file = path.join(lab.folder, 'sealed.yaml');
    const run = await runCli(['check', lab.file('healthy'), '--quick', '--save-source', file]);
    expect(run.stderr).toContain('holds no login');
    const text = await readFile(file, 'utf8');
    expect(text).not.toMatch(/lab-user|lab-pass/);
    expect(text).toContain('${env:TAXII_PROBE_PASSWORD}');
  });
});

describe('a wrong source file', () => {
  const wrong =
    'sources:\n  - name: a\n    hostnam: h\n    pollingPath: /p\n    collectionName: c\n';

  test('names file, line and key, sends nothing and ends with 3', async () => {
    const run = await runCli(['check', '-'], { input: wrong });
    expect(run.stdout).toBe('');
    await expect(asPage(run)).toMatchFileSnapshot('pages/usage/wrong-source-file.md');
  });

  test('in JSON its problems are a document that validates', async () => {
    const run = await runCli(['check', '-', '--format', 'json'], { input: wrong });
    expect(run.code).toBe(3);
    const { problems, sources } = resultOf(run.stdout);
    expect(sources).toEqual([]);
    expect(problems?.map(({ line }) => line)).toContain(3);
  });

  test('a file that does not exist', async () => {
    const run = await runCli(['check', 'nowhere.yaml', '--format', 'json']);
    expect(run.code).toBe(3);
    expect(resultOf(run.stdout).problems?.[0]?.message).toBe('nowhere.yaml does not exist.');
  });
});

describe('usage', () => {
  test.each([
    ['no-source', ['check']],
    ['format-unknown', ['check', 'f.yaml', '--format', 'xml']],
    ['output-alone', ['check', 'f.yaml', '--output', 'x']],
    ['two-formats', ['check', 'f.yaml', '--format', 'pretty', '--format', 'pretty']],
    ['attempts-zero', ['check', 'f.yaml', '--attempts', '0']],
    ['timeout-words', ['check', 'f.yaml', '--timeout', 'long']],
    ['flag-slip', ['check', 'f.yaml', '--verbos']],
    ['flags-beside-file', ['check', 'f.yaml', '--hostname', 'h']],
  ])('%s', async (name, args) => {
    const cwd = lab.folder;
    await writeFile(path.join(cwd, 'f.yaml'), lab.yaml('healthy-open'));
    const run = await runCli(args, { cwd });
    expect(run.code).toBe(3);
    await expect(asPage(run)).toMatchFileSnapshot(`pages/usage/check-${name}.md`);
  });

  test.each([
    ['an unknown flag', ['--format', 'json', '--oops']],
    ['a wrong value', ['--format=json', '--age', '0']],
    ['no source', ['--format', 'json']],
  ])('JSON stays JSON: %s', async (_, args) => {
    const run = await runCli(['check', ...args]);
    expect(run.code).toBe(3);
    expect(resultOf(run.stdout).problems?.[0]?.code).toBe('usage');
  });

  test('JSON that was to go to a file goes there on a usage error too', async () => {
    const file = path.join(lab.folder, 'usage.json');
    const run = await runCli(['check', '--format', 'json', '--output', file, '--oops']);
    expect(run.stdout).toBe('');
    expect(resultOf(await readFile(file, 'utf8')).problems?.length).toBe(1);
  });
});

test('a login appears in no output and no file, whatever is asked for', async () => {
  const login = ['lab-user', 'lab-pass'];
  const encoded = Buffer.from(login.join(':')).toString('base64');
  const files = ['a.json', 'b.yaml'].map((name) => path.join(lab.folder, name));
  for (const id of ['healthy', 'credentials-rejected', 'credentials-blank-password']) {
    for (const format of ['pretty', 'json']) {
      const run = await runCli([
        ...['check', lab.file(id), '--verbose', '--format', format],
        ...['--save', files[0] ?? '', '--save-source', files[1] ?? ''],
      ]);
      const written = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      const all = [run.stdout, run.stderr, ...written].join('\n');
      expect(all).toContain('collection');
      for (const secret of [...login, encoded]) expect(all).not.toContain(secret);
    }
  }
});
