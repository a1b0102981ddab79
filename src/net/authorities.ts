import { rootCertificates } from 'node:tls';

export interface Authorities {
  /** The roots that Node brings stand for the appliance's system list. */
  readonly systemList: boolean;
  /** PEM texts. */
  readonly custom: readonly string[];
}

/**
 * The `ca` option for a context that trusts these lists and nothing else. undefined means Node's default,
 * which is the bundled roots and costs nothing, where passing them costs 20 to 39 ms a context.
 */
export const authorities = ({ systemList, custom }: Authorities): string[] | undefined => {
  if (!systemList) return [...custom];
  if (custom.length === 0 && !environmentAddsRoots()) return undefined;
  return [...rootCertificates, ...custom];
};

/** Settings that would make Node's default list another one than its bundled roots. */
const environmentAddsRoots = (): boolean => {
  const { env, execArgv } = process;
  const options = [...execArgv, ...(env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  return (
    (env['NODE_EXTRA_CA_CERTS'] ?? '') !== '' ||
    (env['NODE_USE_SYSTEM_CA'] ?? '') !== '' ||
    options.some((option) => option === '--use-openssl-ca' || option === '--use-system-ca')
  );
};
