import type { CodeTable } from '../../src/engine/code-info.ts';

export const proxyCodes = {
  'proxy-unreachable': {
    severity: 'error',
    document: null,
    args: ['proxy', 'fate'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-authentication-required': {
    severity: 'error',
    document: null,
    args: ['proxy', 'scheme'],
    actor: 'esa-administrator',
    field: 'proxy',
  },
  'proxy-login-rejected': {
    severity: 'error',
    document: null,
    args: ['proxy', 'scheme'],
    actor: 'esa-administrator',
    field: 'proxy',
  },
  'proxy-scheme-unsupported': {
    severity: 'error',
    document: null,
    args: ['proxy', 'scheme'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-refused': {
    severity: 'error',
    document: null,
    args: ['proxy', 'status', 'target'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-bad-gateway': {
    severity: 'error',
    document: null,
    args: ['proxy', 'status', 'target'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-silent': {
    severity: 'error',
    document: null,
    args: ['proxy', 'target', 'seconds'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-closed': {
    severity: 'error',
    document: null,
    args: ['proxy', 'target'],
    actor: 'network-team',
    field: 'proxy',
  },
  'proxy-not-a-proxy': {
    severity: 'error',
    document: null,
    args: ['proxy'],
    actor: 'esa-administrator',
    field: 'proxy',
  },
} as const satisfies CodeTable;
