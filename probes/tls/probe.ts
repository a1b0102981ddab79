import { defineProbe, phrase, type ProbeContext } from '../../src/engine/probe.ts';
import type { Certificate } from '../../src/net/certificate.ts';
import { openTransport } from '../../src/net/open-connection.ts';
import type { Resolution } from '../../src/net/resolve.ts';
import {
  clientContext,
  tlsHandshake,
  type Handshake,
  type TlsVersion,
} from '../../src/net/tls-handshake.ts';
import type { Source } from '../../src/source/source.ts';
import { diagnoseTls } from './diagnose.ts';
import type { TlsEvidence } from './evidence.ts';

/** A handshake of its own before any HTTP: nothing but the handshake crosses this connection. */
export const tlsProbe = defineProbe<'tls', TlsEvidence>({
  id: 'tls',
  needs: ['tcp', 'proxy'],
  skip: ({ useHttps }) => (useHttps ? undefined : phrase('tls-http')),
  gather: async (context) => {
    const { source, tools } = context;
    const handshake = await shake(context);
    const tooOld = handshake.fault?.tls?.kind === 'protocol-version';
    const newer = tooOld ? await shake(context, { min: 'TLSv1.3', max: 'TLSv1.3' }) : null;
    const { socket, ...seen } = handshake;
    socket?.destroy();
    newer?.socket?.destroy();
    return {
      ...seen,
      hostname: source.hostname,
      port: source.pollingPort,
      now: tools.now().toISOString(),
      lists: listNames(source),
      newerProtocol: newer?.protocol ?? null,
    };
  },
  diagnose: diagnoseTls,
  show: ({ chainSent, chainBuilt, ...rest }) => ({
    ...rest,
    chainSent: chainSent.map(brief),
    chainBuilt: chainBuilt.map(brief),
  }),
});

type Shaken = Omit<Handshake, 'durationMs'> & { readonly durationMs: number };

const shake = async (
  context: ProbeContext,
  versions?: { min: TlsVersion; max: TlsVersion },
): Promise<Shaken> => {
  const { source, route, signal, seen, options } = context;
  const endpoint = { scheme: 'https', host: source.hostname, port: source.pollingPort } as const;
  const resolution = seen.dns as Resolution | undefined;
  const transport = await openTransport(route, endpoint, signal, resolution?.addresses);
  if (!transport.socket) {
    return { ...nothing, fault: transport.fault };
  }
  return tlsHandshake(transport.socket, {
    hostname: source.hostname,
    context: versions ? clientContext(lists(source), versions) : route.context(),
    checkName: route.checkName,
    timeoutMs: options.timeoutMs,
    signal,
    redact: context.redact,
    inspect: true,
  });
};

const nothing = {
  durationMs: 0,
  socket: null,
  protocol: null,
  cipher: null,
  chainSent: [],
  chainBuilt: [],
  clientCertificateAsked: false,
} as const;

const lists = ({ certificateAuthorities: { systemList, customList } }: Source) => ({
  systemList,
  custom: customList.map(({ pem }) => pem),
});

const listNames = ({ certificateAuthorities: { systemList, customList } }: Source): string[] => {
  const count = customList.reduce(
    (sum, { pem }) => sum + pem.split('-----BEGIN CERTIFICATE-----').length - 1,
    0,
  );
  return [
    ...(systemList ? ['System List'] : []),
    ...(customList.length > 0 ? [`Custom List (${count})`] : []),
  ];
};

const brief = ({
  subject,
  issuer,
  serial,
  sha256,
  notBefore,
  notAfter,
  dnsNames,
  key,
}: Certificate) => ({
  subject,
  issuer,
  serial,
  sha256,
  notBefore,
  notAfter,
  dnsNames,
  key,
});
