import type { Scenario } from '../scenario.ts';
import { bodyScenarios } from './bodies.ts';
import { chunkScenarios } from './chunks.ts';
import { collectionScenarios } from './collections.ts';
import { configScenarios } from './config.ts';
import { contentScenarios } from './content.ts';
import { dnsScenarios } from './dns.ts';
import { foldedHeaderScenarios } from './folded-headers.ts';
import { fulfilmentScenarios } from './fulfilment.ts';
import { healthyScenarios } from './healthy.ts';
import { hostileScenarios } from './hostile.ts';
import { httpStatusScenarios } from './http-status.ts';
import { loginScenarios } from './logins.ts';
import { nonconformingScenarios } from './nonconforming.ts';
import { otherMessageScenarios } from './other-messages.ts';
import { pathScenarios } from './paths.ts';
import { proxyScenarios } from './proxy.ts';
import { redirectScenarios } from './redirects.ts';
import { statusLineScenarios } from './status-lines.ts';
import { statusMessageScenarios } from './status-messages.ts';
import { tcpScenarios } from './tcp.ts';
import { timeSpanScenarios } from './time-spans.ts';
import { tlsScenarios } from './tls.ts';
import { truncationScenarios } from './truncation.ts';
import { vendorScenarios } from './vendors.ts';

/** Every way to be broken, and a few to be sound; each breaks one thing. */
export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...configScenarios,
  ...dnsScenarios,
  ...tcpScenarios,
  ...proxyScenarios,
  ...tlsScenarios,
  ...httpStatusScenarios,
  ...redirectScenarios,
  ...pathScenarios,
  ...loginScenarios,
  ...collectionScenarios,
  ...statusMessageScenarios,
  ...bodyScenarios,
  ...otherMessageScenarios,
  ...truncationScenarios,
  ...chunkScenarios,
  ...timeSpanScenarios,
  ...fulfilmentScenarios,
  ...contentScenarios,
  ...nonconformingScenarios,
  ...statusLineScenarios,
  ...foldedHeaderScenarios,
  ...vendorScenarios,
  ...hostileScenarios,
];
