import type { CodeTable } from '../../src/engine/code-info.ts';

export const contentCodes = {
  'content-empty': {
    severity: 'warning',
    document: null,
    args: ['collection', 'days'],
    actor: 'feed-vendor',
    field: 'ageOfThreatFeeds',
  },
  'content-not-stix-1': {
    severity: 'error',
    document: null,
    args: ['collection', 'seen'],
    actor: 'feed-vendor',
  },
  'content-no-observables': {
    severity: 'warning',
    document: null,
    args: ['collection', 'blocks'],
    actor: 'feed-vendor',
  },
  'content-stale': {
    severity: 'warning',
    document: null,
    args: ['collection', 'newest', 'days'],
    actor: 'feed-vendor',
  },
} as const satisfies CodeTable;
