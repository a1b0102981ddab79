import type { CodeTable } from '../../src/engine/code-info.ts';

const name = 'collectionName';

export const collectionCodes = {
  'collection-unknown': {
    severity: 'error',
    document: 'not-found',
    args: ['collection', 'nearest', 'available'],
    actor: 'esa-administrator',
    field: name,
  },
  'collection-not-found': {
    severity: 'error',
    document: 'not-found',
    args: ['collection', 'message'],
    actor: 'esa-administrator',
    field: name,
  },
  'collection-refused': {
    severity: 'error',
    document: 'not-found',
    args: ['collection', 'message'],
    actor: 'feed-vendor',
    field: name,
  },
  'collection-elsewhere': {
    severity: 'error',
    document: 'not-found',
    args: ['collection', 'address', 'pollingPath'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'collection-unavailable': {
    severity: 'error',
    document: null,
    args: ['collection', 'message'],
    actor: 'feed-vendor',
    field: name,
  },
  'collection-denied': {
    severity: 'error',
    document: null,
    args: ['collection', 'message'],
    actor: 'feed-vendor',
    field: name,
  },
  'collection-polling-unsupported': {
    severity: 'error',
    document: null,
    args: ['collection', 'message'],
    actor: 'feed-vendor',
    field: name,
  },
} as const satisfies CodeTable;
