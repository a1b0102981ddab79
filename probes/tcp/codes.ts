import type { CodeTable } from '../../src/engine/code-info.ts';

const telnet = ['telnet {hostname} {port}'] as const;

export const tcpCodes = {
  'tcp-connection-timed-out': {
    severity: 'error',
    document: 'errno-110',
    args: ['hostname', 'addresses', 'port', 'seconds'],
    actor: 'network-team',
    field: 'pollingPort',
    commands: telnet,
  },
  'tcp-connection-refused': {
    severity: 'error',
    document: 'errno-111',
    args: ['hostname', 'addresses', 'port'],
    actor: 'network-team',
    field: 'pollingPort',
    commands: telnet,
  },
  'tcp-unreachable': {
    severity: 'error',
    document: null,
    args: ['hostname', 'addresses', 'port', 'errno'],
    actor: 'network-team',
    commands: telnet,
  },
  'tcp-reset': {
    severity: 'error',
    document: null,
    args: ['hostname', 'addresses', 'port'],
    actor: 'network-team',
    commands: telnet,
  },
  'tcp-address-down': {
    severity: 'warning',
    document: null,
    args: ['hostname', 'down', 'used', 'port'],
    actor: 'feed-vendor',
    commands: telnet,
  },
} as const satisfies CodeTable;
