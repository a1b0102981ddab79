import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../src/engine/result.ts';
import { resultJsonSchema } from '../../src/report/result-schema.ts';
import { labFiles, type LabFiles } from './lab-files.ts';
import { runCli } from './run-cli.ts';

const validate = new Ajv2020({ strictTuples: false }).compile(resultJsonSchema());

/** Scenarios that hang in one stage until the signal comes. */
const hanging = [
  ['dns', 'dns-timed-out'],
  ['tcp', 'tcp-connection-timed-out'],
  ['proxy', 'proxy-silent'],
  ['tls', 'tls-timed-out'],
  ['poll-path', 'server-silent'],
] as const;

let lab: LabFiles;

beforeAll(async () => {
  lab = await labFiles(...hanging.map(([, id]) => id), 'healthy-open');
});

afterAll(() => lab.close());

/** Once the lab has seen this run's first request, what hangs is hanging and what can end has a second to. */
const interrupt = async (child: ChildProcess, id: string): Promise<void> => {
  const before = lab.requests(id);
  while (lab.requests(id) === before) await setTimeout(20);
  await setTimeout(1000);
  child.kill('SIGINT');
};

const slow = ['--connect-timeout', '60', '--timeout', '60'];

test.each(hanging)('Ctrl-C in %s leaves one valid document and 130', async (stage, id) => {
  const run = await runCli(
    ['check', lab.file(id), lab.file('healthy-open'), ...slow, '--format', 'json'],
    {
      meanwhile: (child) => void interrupt(child, 'healthy-open'),
    },
  );
  expect(run.code).toBe(130);
  const result = JSON.parse(run.stdout) as Result;
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  expect(result.interrupted).toBe(true);
  const [hung, finished] = result.sources;
  expect([hung?.outcome, finished?.outcome]).toEqual(['inconclusive', 'passed']);
  expect(hung?.stages.find(({ outcome }) => outcome === 'inconclusive')?.id).toBe(stage);
});

test('in pretty too the report so far is written', async () => {
  const run = await runCli(['check', lab.file('server-silent'), ...slow], {
    meanwhile: (child) => void interrupt(child, 'server-silent'),
  });
  expect(run.code).toBe(130);
  expect(run.stdout).toContain('Stopped by a signal');
  expect(run.stdout).toContain('tcp');
});
