import { setMaxListeners } from 'node:events';
import { isIP } from 'node:net';
import { defineProbe, phrase } from '../../src/engine/probe.ts';
import { otherFamily } from '../../src/net/dial.ts';
import type { Resolution } from '../../src/net/resolve.ts';
import { diagnoseTcp } from './diagnose.ts';
import type { TcpEvidence } from './evidence.ts';

/** Every address by number, both families, all at once: no happy eyeballs, no retry. */
export const tcpProbe = defineProbe<'tcp', TcpEvidence>({
  id: 'tcp',
  needs: ['dns'],
  skip: ({ proxy }) => (proxy ? phrase('tcp-proxy') : undefined),
  gather: async ({ source, options, tools, signal, seen }) => {
    const { hostname, pollingPort: port, sourceAddress: localAddress } = source;
    const resolution = seen.dns as Resolution | undefined;
    const addresses =
      isIP(hostname) === 0
        ? (resolution?.addresses ?? []).map(({ address }) => address)
        : [hostname];
    // Every dial listens for the end of the run; Node takes more than ten listeners for a leak and says so on stderr.
    const ended = AbortSignal.any([signal]);
    setMaxListeners(0, ended);
    const dialed = await Promise.all(
      addresses.map((address) =>
        tools.dial(address, port, {
          timeoutMs: options.connectTimeoutMs,
          signal: ended,
          localAddress,
        }),
      ),
    );
    for (const { socket } of dialed) socket?.destroy();
    const open = dialed.find(({ fault }) => fault === null);
    // An address that cannot be dialled from where we are told to stand is not down; only where that leaves none
    // it is a fault.
    const tried = dialed.filter(({ fault }) => fault?.code !== otherFamily);
    const leftOut = dialed.filter((one) => !tried.includes(one)).map(({ address }) => address);
    return {
      hostname,
      port,
      used: open?.address ?? null,
      localAddress: open?.localAddress ?? null,
      ...(leftOut.length > 0 && { leftOut }),
      fates: (tried.length > 0 ? tried : dialed).map(({ address, durationMs, fault }) => ({
        address,
        durationMs,
        fault,
      })),
    };
  },
  diagnose: diagnoseTcp,
});
