import type { CertificateSummary, Result } from '../../engine/result.ts';

/** PEM text to upload to the ESA's Custom List; null when no fix imports a certificate. */
export const caFileText = (result: Result): string | null => {
  const all = result.sources
    .flatMap(({ fixes }) => fixes)
    .flatMap(({ certificates }) => certificates ?? []);
  const each = new Map<string, CertificateSummary>(all.map((one) => [one.sha256, one]));
  if (each.size === 0) return null;
  return [...each.values()].map(({ pem }) => `${pem.trim()}\n`).join('');
};
