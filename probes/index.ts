import type { AnyProbe } from '../src/engine/probe.ts';
import { collectionProbe } from './collection/probe.ts';
import { configProbe } from './config/probe.ts';
import { contentProbe } from './content/probe.ts';
import { credentialsProbe } from './credentials/probe.ts';
import { dnsProbe } from './dns/probe.ts';
import { pollPathProbe } from './poll-path/probe.ts';
import { proxyProbe } from './proxy/probe.ts';
import { tcpProbe } from './tcp/probe.ts';
import { timeSpanProbe } from './time-span/probe.ts';
import { tlsProbe } from './tls/probe.ts';
import { trailingSlashProbe } from './trailing-slash/probe.ts';

/** The ESA's poll, taken apart: the stages in the order in which they run. */
export const probes: readonly AnyProbe[] = [
  configProbe,
  dnsProbe,
  tcpProbe,
  proxyProbe,
  tlsProbe,
  pollPathProbe,
  trailingSlashProbe,
  credentialsProbe,
  collectionProbe,
  timeSpanProbe,
  contentProbe,
];
