import { Ajv2020 } from 'ajv/dist/2020.js';
import type { InferOutput } from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import type { Result } from '../../src/engine/result.ts';
import { json } from '../../src/report/json.ts';
import { resultJsonSchema, type resultSchema } from '../../src/report/result-schema.ts';
import { failingSource, healthySource, resultOf } from './sample-result.ts';

type DeepReadonly<T> = unknown extends T
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

const validate = new Ajv2020({ allErrors: true, strictTuples: false }).compile(resultJsonSchema());

const document = (result: Result): Record<string, unknown> =>
  JSON.parse(json(result)) as Record<string, unknown>;

const full = resultOf([failingSource, healthySource], { interrupted: true });

test('the schema and the interface say the same', () => {
  expectTypeOf<DeepReadonly<InferOutput<typeof resultSchema>>>().toEqualTypeOf<
    DeepReadonly<Result>
  >();
});

test('what is printed validates', () => {
  expect(validate(document(full)), JSON.stringify(validate.errors)).toBe(true);
});

test('a document with problems and no source validates', () => {
  const result = resultOf([], {
    outcome: 'inconclusive',
    problems: [{ code: 'usage', message: 'unknown option' }],
  });
  expect(validate(document(result)), JSON.stringify(validate.errors)).toBe(true);
});

/** Every place in a document that holds a key, as a function that removes it. */
const removals = (value: unknown, path = ''): { path: string; remove: () => void }[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => removals(item, `${path}/${index}`));
  }
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    { path: `${path}/${key}`, remove: () => Reflect.deleteProperty(holder, key) },
    ...removals(holder[key], `${path}/${key}`),
  ]);
};

const optional =
  /(^\/interrupted|\/(reason|blockedBy|field|link|certificates|nodeExtraCaCerts|(dns|tcp|proxy|tls|wait|receive)Ms)|\/(args|evidence|source|response)\/.*|\/sources\/\d+\/source\/.*)$/;

test('a document that lacks a required key does not validate', () => {
  const paths = removals(document(full)).map(({ path }) => path);
  const required = paths.filter((path) => !optional.test(path) || path.endsWith('/esa/reason'));
  expect(required.length).toBeGreaterThan(100);
  for (const path of required) {
    const copy = document(full);
    removals(copy)
      .find((each) => each.path === path)
      ?.remove();
    expect(validate(copy), `without ${path}`).toBe(false);
  }
});

test.each([
  ['a stage that does not exist', { id: 'smtp' }],
  ['an outcome that does not exist', { outcome: 'maybe' }],
  ['a duration in words', { durationMs: '3 ms' }],
])('%s does not validate', (_, changes) => {
  const [first] = failingSource.stages;
  const stages = [{ ...first, ...changes }] as typeof failingSource.stages;
  expect(validate(document(resultOf([{ ...failingSource, stages }])))).toBe(false);
});
