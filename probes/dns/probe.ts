import { isIP } from 'node:net';
import { defineProbe, phrase } from '../../src/engine/probe.ts';
import { diagnoseDns } from './diagnose.ts';
import type { DnsEvidence } from './evidence.ts';

export const dnsProbe = defineProbe<'dns', DnsEvidence>({
  id: 'dns',
  needs: ['config'],
  skip: ({ proxy, hostname }) => {
    if (proxy) return phrase('dns-proxy');
    return isIP(hostname) === 0 ? undefined : phrase('dns-literal');
  },
  gather: ({ source, options, tools, signal }) =>
    tools.resolve(source.hostname, {
      server: source.dnsServer,
      timeoutMs: options.connectTimeoutMs,
      signal,
    }),
  diagnose: diagnoseDns,
  show: ({ resolver, addresses, answers, fault }) => ({ resolver, addresses, answers, fault }),
});
