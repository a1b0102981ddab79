import type { Code } from '../../src/diagnosis/catalogue.ts';

/** Codes that no scenario can show, each with the reason. */
export const notOnLoopback: Partial<Readonly<Record<Code, string>>> = {
  'config-invalid': 'no packet leaves for a source file that is wrong',
  'etf-service-disabled': 'only the log of an appliance shows it',
  'etf-already-polling': 'only the log of an appliance shows it',
  'tcp-reset':
    'a reset in answer to a SYN is a refusal; later ones belong to the handshake or the request',
  'passed-on-later-attempt':
    'only with --attempts above 1: then server-unavailable-for-a-moment ends in it',
  unclassified: 'a fault that is made here on purpose is known, so it has a code',
};
