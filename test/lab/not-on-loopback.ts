import type { Code } from '../../src/diagnosis/catalogue.ts';

/** Why the lab cannot show a code, and the test file in which it is provoked instead. */
interface Absence {
  readonly why: string;
  readonly provokedIn: string;
}

/** Codes that no scenario can show. */
export const notOnLoopback: Partial<Readonly<Record<Code, Absence>>> = {
  'config-invalid': {
    why: 'no packet leaves for a source file that is wrong',
    provokedIn: 'test/esa/log-reader.test.ts',
  },
  'etf-service-disabled': {
    why: 'only the log of an appliance shows it',
    provokedIn: 'test/esa/log-reader.test.ts',
  },
  'etf-already-polling': {
    why: 'only the log of an appliance shows it',
    provokedIn: 'test/esa/log-reader.test.ts',
  },
  'tcp-reset': {
    why: 'a reset in answer to a SYN is a refusal; later ones belong to the handshake or the request',
    provokedIn: 'test/probes/tcp/diagnose.test.ts',
  },
  'passed-on-later-attempt': {
    why: 'only with --attempts above 1: then server-unavailable-for-a-moment ends in it',
    provokedIn: 'test/engine/attempts.test.ts',
  },
  unclassified: {
    why: 'a fault that is made here on purpose is known, so it has a code',
    provokedIn: 'test/probes/tcp/diagnose.test.ts',
  },
};
