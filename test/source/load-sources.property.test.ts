import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loadSources } from '../../src/source/load-sources.ts';
import { allowedKeys } from '../../src/source/schema.ts';
import { sourceFromFlags } from '../../src/source/source-from-flags.ts';
import { runs } from '../support/runs.ts';
import { worldOf } from './world.ts';

const canary = 'Canary-7f3e';
const world = worldOf({ CANARY: canary, EMPTY: '' }, { 'canary.txt': `${canary}\n` });

const key = fc.oneof(
  fc.constantFrom(...Object.values(allowedKeys).flat()),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'nmae', 'port', '', '<<', '*', '?'),
  fc.string({ maxLength: 6 }),
);
const scalar = fc.oneof(
  fc.constantFrom(
    '${env:CANARY}',
    '${file:canary.txt}',
    '${env:NONE}',
    '${env:',
    'x${env:CANARY}y',
    '${env:EMPTY}',
  ),
  fc.constantFrom('https://h/', '//p', 'http://u:p@h:1', '1h', '/p', 'h', 'a b'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('tree')), { maxLength: 8 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

const holds = ({ problems, sources }: Awaited<ReturnType<typeof loadSources>>): void => {
  for (const problem of problems) {
    expect(problem.code).toMatch(/^config-/);
    expect(problem.message).toMatch(/[.?]$/);
  }
  expect(JSON.stringify(problems)).not.toContain(canary);
  expect(sources.length === 0).toBe(problems.length > 0);
};

describe('whatever a file holds, loading ends in sources or in problems', () => {
  it('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const text = new TextDecoder().decode(bytes);
        holds(await loadSources([{ file: 'f.yaml', text }], world));
      }),
      { numRuns: runs },
    );
  });

  it('for any text of what YAML is made of', async () => {
    const piece = fc.constantFrom(
      ...'-:{}[],&*!|>?#%@`"\' \n\t',
      '\n  ',
      '- ',
      ': ',
      'sources:',
      'name',
      '&a',
      '*a',
      '<<',
      '---\n',
      '...\n',
      '!!map',
      '${env:CANARY}',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        holds(await loadSources([{ file: 'f.yaml', text: pieces.join('') }], world));
      }),
      { numRuns: runs },
    );
  });

  it('for any tree of keys and values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 3 }),
        tree,
        async (sources, defaults) => {
          holds(
            await loadSources(
              [{ file: 'f.yaml', text: JSON.stringify({ sources, defaults }) }],
              world,
            ),
          );
        },
      ),
      { numRuns: runs },
    );
  });

  it('for any flags', async () => {
    const text = fc.option(
      scalar.map((value) => String(value)),
      { nil: undefined },
    );
    const flags = fc.record({
      hostname: text,
      port: text,
      pollingPath: text,
      collection: text,
      username: text,
      passwordFile: text,
      proxy: text,
      age: text,
      segment: text,
      dnsServer: text,
      sourceAddress: text,
      discoveryPath: text,
      ca: fc.option(fc.array(fc.string(), { maxLength: 2 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(flags, async (given) => {
        const loaded = await sourceFromFlags(given, world);
        holds(loaded);
        for (const problem of loaded.problems) expect(problem.key ?? '--').toMatch(/^--/);
      }),
      { numRuns: runs },
    );
  });
});
