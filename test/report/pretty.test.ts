import { expect, test } from 'vitest';
import type { Locale, Result } from '../../src/engine/result.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { labelsOf } from '../../src/report/labels-of.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import {
  expired,
  failingSource,
  healthySource,
  resultOf,
  skewed,
  slashFix,
  slashMissing,
  stagesUntil,
} from './sample-result.ts';

const options = (changes: Partial<ReportOptions> = {}, locale: Locale = 'en'): ReportOptions => ({
  verbose: false,
  colour: false,
  unicode: true,
  width: 80,
  labels: labelsOf(locale),
  ...changes,
});

const show = (
  result: Result,
  changes: Partial<ReportOptions> = {},
  locale: Locale = 'en',
): string => pretty(result, options(changes, locale));

const expiredSource = {
  ...failingSource,
  name: 'bank-isac',
  stages: stagesUntil('tls', { outcome: 'failed', summary: 'ended 2026-11-01, 22 days ago' }),
  findings: [expired],
  esa: {
    reason: 'Taxii Error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
    document: 'certificate-verify-failed' as const,
    lines: [],
    basis: 'documented' as const,
  },
  fixes: [],
};

test('a failing source shows how far it came, the cause, the log line and what to type', async () => {
  await expect(show(resultOf([failingSource]))).toMatchFileSnapshot('screens/failing.txt');
});

test('a fault that no setting cures names who must act and what to run', async () => {
  await expect(show(resultOf([expiredSource]))).toMatchFileSnapshot('screens/vendor.txt');
});

test('a healthy source is one line', async () => {
  const text = show(resultOf([healthySource]));
  await expect(text).toMatchFileSnapshot('screens/healthy.txt');
});

test('a healthy source with warnings names them in brief', async () => {
  const source = { ...healthySource, outcome: 'warned' as const, findings: [skewed] };
  await expect(show(resultOf([source], { outcome: 'warned' }))).toMatchFileSnapshot(
    'screens/warned.txt',
  );
});

test('of several sources what hurts comes first', async () => {
  const sources = [healthySource, failingSource, { ...healthySource, name: 'otx' }, expiredSource];
  await expect(show(resultOf(sources))).toMatchFileSnapshot('screens/several.txt');
});

test('of many failing sources a table and no stories', async () => {
  const sources = [1, 2, 3, 4, 5].map((number) => ({ ...failingSource, name: `feed-${number}` }));
  const text = show(resultOf([...sources, healthySource]));
  await expect(text).toMatchFileSnapshot('screens/many.txt');
  expect(text).not.toContain('The ESA logs');
});

test('verbose shows evidence and transcript', async () => {
  await expect(show(resultOf([failingSource]), { verbose: true })).toMatchFileSnapshot(
    'screens/verbose.txt',
  );
});

test.each(['it', 'zh-TW'] as const)('a failing source in %s', async (locale) => {
  await expect(show(resultOf([failingSource]), {}, locale)).toMatchFileSnapshot(
    `screens/failing.${locale}.txt`,
  );
});

test('without UTF-8 the marks are words', async () => {
  const text = show(resultOf([failingSource]), { unicode: false });
  await expect(text).toMatchFileSnapshot('screens/ascii.txt');
  expect(text).not.toMatch(/[✓✗‼]/u);
});

test.each([
  ['inconclusive', 'Could not be judged'],
  ['broken', 'A bug in taxii-probe'],
] as const)('%s says so with the stage and its reason', (outcome, words) => {
  const source = {
    ...failingSource,
    outcome,
    findings: [],
    fixes: [],
    stages: stagesUntil('dns', { outcome, summary: '', reason: 'the resolver was silent' }),
  };
  const text = show(resultOf([source], { outcome }));
  expect(text).toContain(words);
  expect(text).toContain('dns: the resolver was silent');
});

test('problems of the source file name file, line and key', () => {
  const text = show(
    resultOf([], {
      outcome: 'inconclusive',
      problems: [
        {
          code: 'config-invalid',
          file: 'feeds.yaml',
          line: 7,
          key: 'pollingPort',
          message: 'at most 65535',
        },
      ],
    }),
  );
  expect(text).toContain('feeds.yaml, line 7, pollingPort: at most 65535');
});

test('colour only adds: without its escapes the text is the same', () => {
  const result = resultOf([failingSource, healthySource, expiredSource]);
  const coloured = show(result, { colour: true });
  const bare = coloured.replace(/\u001b\[\d+m/g, '');
  expect(coloured).not.toBe(bare);
  expect(bare).toBe(show(result));
});

test.each(['en', 'it', 'zh-TW'] as const)('no line is wider than the screen in %s', (locale) => {
  const result = resultOf([failingSource, healthySource, { ...healthySource, name: 'otx' }]);
  for (const width of [80, 100, 132]) {
    for (const line of show(result, { width }, locale).split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  }
});

test('a server cannot move the cursor or turn the text round', () => {
  const source = {
    ...failingSource,
    findings: [{ ...slashMissing, message: 'said \u001b[2J\u0007 and \u202egnp.exe' }],
  };
  const text = show(resultOf([source]), { verbose: true });
  expect(text).not.toMatch(/[\u001b\u0007\u202e]/u);
  expect(text).toContain('\\u001b[2J\\u0007');
});

test('a fix that was not tried does not claim to work', () => {
  const source = {
    ...failingSource,
    fixes: [{ ...slashFix, proved: false, outcome: 'skipped' as const }],
  };
  const text = show(resultOf([source]));
  expect(text).toContain('Not tried from here.');
  expect(text).not.toContain('works');
});

test('a certificate to import is shown by subject, issuer and fingerprint', () => {
  const source = {
    ...expiredSource,
    fixes: [
      {
        ...slashFix,
        field: 'certificateAuthorities.customList',
        to: 'ca.pem',
        certificates: [
          {
            subject: 'CN=Example CA',
            issuer: 'CN=Example Root',
            sha256: 'AB:CD',
            pem: '-----BEGIN',
          },
        ],
      },
    ],
  };
  const text = show(resultOf([source]));
  for (const part of ['Custom List', 'CN=Example CA', 'CN=Example Root', 'SHA-256 AB:CD']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('-----BEGIN');
});

test('a cause whose log line belongs to another section names both', () => {
  const source = { ...failingSource, esa: { ...failingSource.esa, document: '400' as const } };
  const text = show(resultOf([source])).replaceAll(/\s+/g, ' ');
  expect(text).toContain('"405"; the log line belongs to section "400"');
});

test('in the table a cause without a proved fix names the field to look at', () => {
  const source = { ...failingSource, fixes: [] };
  const text = show(resultOf([source, healthySource]));
  expect(text).toMatch(/slash-missing {3}Polling Path$/m);
});
