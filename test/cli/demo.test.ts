import { expect, test } from 'vitest';
import { documentSections } from '../../src/engine/code-info.ts';
import { labelsOf } from '../../src/report/labels-of.ts';
import { runCli } from './run-cli.ts';

test.each(['en', 'it', 'zh-TW'] as const)(
  'the demo diagnoses every section of the document as expected, in %s',
  async (locale) => {
    const { code, stdout, stderr } = await runCli(['demo', '--locale', locale]);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('✗');
    expect(code).toBe(0);
    const labels = labelsOf(locale);
    for (const section of documentSections) expect(stdout).toContain(labels.section[section]);
    expect(stdout).toContain(labels.demo.summary(13, 13));
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('taxii-probe check');
  },
);
