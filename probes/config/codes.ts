import type { CodeTable } from '../../src/engine/code-info.ts';

export const configCodes = {
  'config-invalid': {
    severity: 'error',
    document: null,
    args: ['problem'],
    actor: 'esa-administrator',
  },
  'config-path-discovery': {
    severity: 'warning',
    document: '400',
    args: ['pollingPath'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'config-path-taxii-2': {
    severity: 'warning',
    document: null,
    args: ['pollingPath'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'config-path-no-leading-slash': {
    severity: 'warning',
    document: null,
    args: ['pollingPath'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'config-path-blanks': {
    severity: 'warning',
    document: '404',
    args: ['pollingPath', 'wirePath'],
    actor: 'esa-administrator',
    field: 'pollingPath',
  },
  'config-https-on-port-80': {
    severity: 'warning',
    document: '400',
    args: ['port'],
    actor: 'esa-administrator',
    field: 'pollingPort',
  },
  'config-http-on-port-443': {
    severity: 'warning',
    document: '400',
    args: ['port'],
    actor: 'esa-administrator',
    field: 'useHttps',
  },
  'config-login-without-tls': {
    severity: 'warning',
    document: null,
    args: [],
    actor: 'esa-administrator',
    field: 'useHttps',
  },
  'config-login-not-ascii': {
    severity: 'warning',
    document: '401',
    args: [],
    actor: 'esa-administrator',
    field: 'credentials.username',
  },
  'config-feed-retired': {
    severity: 'warning',
    document: null,
    args: ['hostname', 'feed', 'since', 'reference'],
    actor: 'feed-vendor',
    field: 'hostname',
  },
} as const satisfies CodeTable;
