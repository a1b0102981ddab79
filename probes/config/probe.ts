import { defineProbe, phrase } from '../../src/engine/probe.ts';
import { describeSource } from '../../src/source/describe-source.ts';
import type { Source } from '../../src/source/source.ts';
import { diagnoseConfig } from './diagnose.ts';

/** The form as typed, before any packet leaves. What is impossible never gets this far: the loader refuses it. */
export const configProbe = defineProbe<'config', Source>({
  id: 'config',
  needs: [],
  gather: ({ source }) => Promise.resolve(source),
  diagnose: (source) => {
    const findings = diagnoseConfig(source);
    const codes = findings.map(({ code }) => code).join(', ');
    return {
      findings,
      summary:
        findings.length === 0 ? phrase('config-consistent') : phrase('config-warnings', { codes }),
    };
  },
  show: (source) => describeSource(source),
});
