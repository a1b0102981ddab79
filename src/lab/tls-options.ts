import { createSecureContext, type TlsOptions } from 'node:tls';
import { type Chain, clientCaPem, expiredCrossPem, makeChain, strangerPem } from './pki.ts';
import type { TlsSetting } from './tls-setting.ts';

export interface TlsMaterial {
  readonly options: TlsOptions;
  /** What the source's custom list is to hold; empty: no list. */
  readonly trusted: string;
}

/** Turns the setting of a scenario into what Node's TLS server takes. */
export const tlsMaterial = async (setting: TlsSetting = {}): Promise<TlsMaterial> => {
  const chain = await makeChain(setting.leaf);
  const cert = await flight(setting, chain);
  const options: TlsOptions = {
    key: chain.key,
    cert,
    minVersion: setting.minVersion ?? 'TLSv1.2',
    maxVersion: setting.maxVersion ?? 'TLSv1.3',
    ...(setting.ciphers ? { ciphers: setting.ciphers } : {}),
    ...(setting.clientCertificate
      ? {
          requestCert: true,
          rejectUnauthorized: setting.clientCertificate === 'demanded',
          ca: await clientCaPem(),
        }
      : {}),
  };
  return {
    options: setting.needsSni ? await withSni(options) : options,
    trusted: await trusted(setting, chain),
  };
};

const flight = async (setting: TlsSetting, chain: Chain): Promise<string> => {
  switch (setting.sends ?? 'chain') {
    case 'leaf':
      return chain.leaf;
    case 'chain':
      return [chain.leaf, ...chain.intermediates].join('\n');
    case 'chain-and-root':
      return [chain.leaf, ...chain.intermediates, chain.root].join('\n');
    case 'chain-and-expired-extra':
      return [chain.leaf, ...chain.intermediates, await expiredCrossPem()].join('\n');
  }
};

const trusted = async (setting: TlsSetting, chain: Chain): Promise<string> => {
  switch (setting.trusts ?? 'root') {
    case 'root':
      return chain.root;
    case 'leaf':
      return chain.leaf;
    case 'stranger':
      return strangerPem();
    case 'nothing':
      return '';
  }
};

/** The default certificate is for a name nobody asks for; the right one goes out on SNI only. */
const withSni = async (options: TlsOptions): Promise<TlsOptions> => {
  const other = await makeChain({ names: ['default.lab.test'] });
  const right = createSecureContext({ key: options.key, cert: options.cert });
  return {
    ...options,
    key: other.key,
    cert: [other.leaf, ...other.intermediates].join('\n'),
    SNICallback: (_name, done) => done(null, right),
  };
};
