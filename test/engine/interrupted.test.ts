import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Lab } from '../../src/lab/lab.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { stageIds } from '../../src/engine/stage-id.ts';
import { resultJsonSchema } from '../../src/report/result-schema.ts';
import { checkWith } from './check-with.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    ids: [
      'healthy',
      'server-silent',
      'proxy-works',
      'tcp-connection-timed-out',
      'tls-timed-out',
      'dns-timed-out',
      'proxy-silent',
    ],
  });
});
afterAll(() => lab.close());

const validate = new Ajv2020({ strict: false }).compile(resultJsonSchema());

test.each(stageIds)(
  'stopped as %s begins, the report so far is whole and inconclusive',
  async (stage) => {
    const stop = new AbortController();
    const observer = { stageStarted: (_: string, id: string) => id === stage && stop.abort() };
    const id = stage === 'proxy' ? 'proxy-works' : 'healthy';
    const result = await checkWith([lab.get(id).source], {}, stop.signal, {
      stageStarted: (name, at) => void observer.stageStarted(name, at),
    });
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.interrupted).toBe(true);
    expect(result.outcome).toBe('inconclusive');
    expect(result.sources[0]?.stages.map((one) => one.id)).toEqual(stageIds);
    expect(result.sources[0]?.findings.filter(({ rootCause }) => rootCause)).toEqual([]);
  },
);

test.each([
  'server-silent',
  'tcp-connection-timed-out',
  'tls-timed-out',
  'dns-timed-out',
  'proxy-silent',
])(
  'stopped while %s waits, it ends at once and blames nobody',
  async (id) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const patience = { connectTimeoutMs: 600_000, timeoutMs: 600_000 };
    const result = await checkWith([lab.get(id).source], patience, stop.signal);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.outcome).toBe('inconclusive');
    expect(result.sources[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
  10_000,
);

test('sources that had not begun are inconclusive too', async () => {
  const stop = new AbortController();
  const sources = ['server-silent', 'healthy'].map((id) => lab.get(id).source);
  setTimeout(() => stop.abort(), 200);
  const result = await checkWith(sources, { concurrency: 1, timeoutMs: 600_000 }, stop.signal);
  expect(result.sources.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive']);
});
