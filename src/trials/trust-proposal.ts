import type { TlsEvidence } from '../../probes/tls/evidence.ts';
import type { Source } from '../source/source.ts';
import type { Proposal } from './proposal.ts';

/** The certificate to import: the last one sent when it signed itself. null when the root was not sent. */
export const trustProposal = (
  source: Source,
  { chainBuilt, chainSent }: TlsEvidence,
  saveCa: string | undefined,
): Proposal | null => {
  const chain = chainBuilt.length > 0 ? chainBuilt : chainSent;
  const root = chain.at(-1);
  if (!root?.selfSigned) return null;
  const { subject, issuer, sha256, pem } = root;
  const { customList } = source.certificateAuthorities;
  return {
    field: 'certificateAuthorities.customList',
    from: customList.map(({ path }) => path),
    to: [...customList.map((list) => list.path), saveCa ?? '<file of --save-ca>'],
    apply: (one) => ({
      ...one,
      certificateAuthorities: {
        ...one.certificateAuthorities,
        customList: [...one.certificateAuthorities.customList, { path: sha256, pem }],
      },
    }),
    proof: 'handshake',
    certificates: [{ subject, issuer, sha256, pem }],
  };
};
