import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue, codes } from '../../src/diagnosis/catalogue.ts';
import { chooseRootCause } from '../../src/diagnosis/root-cause.ts';
import { finding, type Finding } from '../../src/engine/finding.ts';
import { stageIds } from '../../src/engine/stage-id.ts';

const refused = finding('tcp-connection-refused', { hostname: 'a', addresses: 'b', port: 443 }, []);
const blank = finding('credentials-blank-password', {}, []);

it('takes the first error in the order of the poll, however the stages come', () => {
  const stages = [
    { id: 'credentials', findings: [blank] },
    { id: 'tcp', findings: [refused] },
  ] as const;
  expect(chooseRootCause(stages)).toEqual({
    stage: 'tcp',
    code: 'tcp-connection-refused',
    finding: refused,
  });
});

it('passes over what the stage itself calls a warning', () => {
  const mild = finding('credentials-blank-password', {}, [], 'warning');
  expect(chooseRootCause([{ id: 'config', findings: [mild] }])).toBeNull();
});

it('takes a warning of the catalogue that the stage calls an error', () => {
  const grave = finding('config-login-without-tls', {}, [], 'error');
  expect(chooseRootCause([{ id: 'config', findings: [grave] }])?.code).toBe(
    'config-login-without-tls',
  );
});

it('names one root cause if any error was found, and none otherwise; nothing earlier is an error', () => {
  const anyFinding = fc
    .tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom('error', 'warning', 'info')))
    .map(
      ([code, severity]) =>
        ({ code, args: {}, evidence: [], ...(severity && { severity }) }) as unknown as Finding,
    );
  const anyStages = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...stageIds),
        findings: fc.array(anyFinding, { maxLength: 4 }),
      }),
      {
        selector: ({ id }) => id,
      },
    )
    .chain((stages) => fc.shuffledSubarray(stages, { minLength: stages.length }));
  const isError = ({ severity, code }: Finding): boolean =>
    (severity ?? catalogue[code].severity) === 'error';

  fc.assert(
    fc.property(anyStages, (stages) => {
      const root = chooseRootCause(stages);
      const errors = stages.flatMap(({ id, findings }) =>
        findings.filter(isError).map((one) => ({ id, one })),
      );
      expect(root === null).toBe(errors.length === 0);
      if (root === null) return;
      const [first] = errors.toSorted((a, b) => stageIds.indexOf(a.id) - stageIds.indexOf(b.id));
      expect(root.finding).toBe(first?.one);
      expect(errors.filter(({ one }) => one === root.finding)).toHaveLength(1);
      expect(errors.every(({ id }) => stageIds.indexOf(id) >= stageIds.indexOf(root.stage))).toBe(
        true,
      );
    }),
    { numRuns: 1000 },
  );
});
