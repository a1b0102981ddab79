import type { CodeTable } from '../../src/engine/code-info.ts';

const dig = ['dig +noall +answer {hostname} A', 'dig +noall +answer {hostname} AAAA'] as const;

export const dnsCodes = {
  'dns-name-not-found': {
    severity: 'error',
    document: null,
    args: ['hostname', 'resolver'],
    actor: 'esa-administrator',
    field: 'hostname',
    commands: dig,
  },
  'dns-no-address': {
    severity: 'error',
    document: null,
    args: ['hostname', 'resolver'],
    actor: 'feed-vendor',
    field: 'hostname',
    commands: dig,
  },
  'dns-temporary-failure': {
    severity: 'error',
    document: null,
    args: ['hostname', 'resolver', 'answer'],
    actor: 'network-team',
    commands: dig,
  },
  'dns-timed-out': {
    severity: 'error',
    document: null,
    args: ['hostname', 'resolver', 'seconds'],
    actor: 'network-team',
    commands: dig,
  },
  'dns-sinkholed': {
    severity: 'error',
    document: null,
    args: ['hostname', 'address', 'resolver'],
    actor: 'network-team',
    commands: dig,
  },
} as const satisfies CodeTable;
