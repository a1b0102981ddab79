import type { CodeTable } from '../engine/code-info.ts';

/** Faults that no active probe can see from outside; only `log` reads them. */
export const logCodes = {
  'etf-service-disabled': {
    severity: 'error',
    document: 'service-disabled',
    args: ['source'],
    actor: 'esa-administrator',
    commands: ['threatfeedstatus', 'featurekey'],
  },
  'etf-already-polling': {
    severity: 'warning',
    document: 'polling-state',
    args: ['source'],
    actor: 'esa-administrator',
  },
} as const satisfies CodeTable;
