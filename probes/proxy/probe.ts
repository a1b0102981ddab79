import { defineProbe, phrase } from '../../src/engine/probe.ts';
import { proxyConnect } from '../../src/net/proxy-connect.ts';
import { pollFirst } from '../poll-path/poll-first.ts';
import { diagnoseProxy } from './diagnose.ts';
import type { ProxyEvidence } from './evidence.ts';

export const proxyProbe = defineProbe<'proxy', ProxyEvidence>({
  id: 'proxy',
  needs: ['tcp'],
  skip: ({ proxy }) => (proxy ? undefined : phrase('proxy-none')),
  gather: async (context) => {
    const { source, options, tools, signal, route, redact } = context;
    const { host, port } = source.proxy!;
    const base = {
      proxy: `${host}:${port}`,
      target: `${source.hostname}:${source.pollingPort}`,
      tunnel: source.useHttps,
      withLogin: source.proxy?.credentials !== undefined,
      poll: null,
    };
    const answer = await tools.resolve(host, {
      server: source.dnsServer,
      timeoutMs: options.connectTimeoutMs,
      signal,
    });
    if (answer.fault) return { ...base, fault: answer.fault };
    let fault: ProxyEvidence['fault'] = { phase: 'dns', kind: 'no-address', code: 'ENODATA' };
    for (const { address } of answer.addresses) {
      const dialed = await tools.dial(address, port, {
        timeoutMs: options.connectTimeoutMs,
        signal,
        localAddress: source.sourceAddress,
      });
      fault = dialed.fault;
      if (!dialed.socket) continue;
      if (source.useHttps) {
        const tunnel = await proxyConnect(dialed.socket, {
          host: source.hostname,
          port: source.pollingPort,
          authorization: route.proxy?.authorization,
          timeoutMs: options.timeoutMs,
          signal,
          redact,
        });
        fault = tunnel.fault;
      }
      dialed.socket.destroy();
      break;
    }
    if (fault || source.useHttps) return { ...base, fault };
    return { ...base, fault: null, poll: await pollFirst(context) };
  },
  diagnose: diagnoseProxy,
  show: ({ poll, ...rest }) => ({ ...rest, ...(poll && { poll: poll.evidence }) }),
});
