import { expect, test } from 'vitest';
import { diagnoseTcp } from '../../../probes/tcp/diagnose.ts';
import type { NetFault } from '../../../src/net/net-fault.ts';

const codesFor = (kind: NetFault['kind'], code: string): string[] =>
  diagnoseTcp({
    hostname: 'feeds.example.org',
    port: 443,
    fates: [{ address: '192.0.2.1', durationMs: 1, fault: { phase: 'tcp', kind, code } }],
    used: null,
    localAddress: null,
  }).findings.map((finding) => finding.code);

test('a connection that a reset ended before it was open', () => {
  expect(codesFor('reset', 'ECONNRESET')).toEqual(['tcp-reset']);
});

test('a fault that no code fits', () => {
  expect(codesFor('unclassified', 'EWHATEVER')).toEqual(['unclassified']);
});
