import type { Scenario } from '../scenario.ts';
import { collectionScenarios } from './collections.ts';
import { dnsScenarios } from './dns.ts';
import { healthyScenarios } from './healthy.ts';
import { httpStatusScenarios } from './http-status.ts';
import { loginScenarios } from './logins.ts';
import { pathScenarios } from './paths.ts';
import { proxyScenarios } from './proxy.ts';
import { tcpScenarios } from './tcp.ts';
import { timeSpanScenarios } from './time-spans.ts';
import { tlsScenarios } from './tls.ts';

/** Every way to be broken, and a few to be sound; each breaks one thing. */
export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...dnsScenarios,
  ...tcpScenarios,
  ...proxyScenarios,
  ...tlsScenarios,
  ...httpStatusScenarios,
  ...pathScenarios,
  ...loginScenarios,
  ...collectionScenarios,
  ...timeSpanScenarios,
];
