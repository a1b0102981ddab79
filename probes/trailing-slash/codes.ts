import type { CodeTable } from '../../src/engine/code-info.ts';

export const trailingSlashCodes = {
  'slash-missing': {
    severity: 'error',
    document: '405',
    args: ['pollingPath', 'working', 'status', 'result'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'slash-extra': {
    severity: 'error',
    document: '404',
    args: ['pollingPath', 'working', 'status', 'result'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
} as const satisfies CodeTable;
