import type { Resolution } from '../../src/net/resolve.ts';

export type DnsEvidence = Resolution;
