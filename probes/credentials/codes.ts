import type { CodeTable } from '../../src/engine/code-info.ts';

export const credentialsCodes = {
  'credentials-rejected': {
    severity: 'error',
    document: '401',
    args: ['answer', 'scheme'],
    actor: 'esa-administrator',
    field: 'credentials',
  },
  'credentials-missing': {
    severity: 'error',
    document: '401',
    args: ['answer', 'scheme'],
    actor: 'esa-administrator',
    field: 'credentials',
  },
  'credentials-blank-password': {
    severity: 'error',
    document: '401',
    args: [],
    actor: 'esa-administrator',
    field: 'credentials.password',
  },
  'credentials-forbidden': {
    severity: 'error',
    document: null,
    args: ['answer'],
    actor: 'feed-vendor',
    field: 'credentials',
  },
} as const satisfies CodeTable;
