import type { TlsEvidence } from '../../probes/tls/evidence.ts';
import type { Code } from '../diagnosis/catalogue.ts';
import type { SourceRun } from '../engine/source-run.ts';
import { Secret } from '../source/secret.ts';
import type { Source } from '../source/source.ts';
import type { Proposal } from './proposal.ts';
import { trustProposal } from './trust-proposal.ts';

type Propose = (
  source: Source,
  args: Readonly<Record<string, string | number>>,
  run: SourceRun,
) => readonly Proposal[];

const path =
  (key: string): Propose =>
  (source, args) => {
    const to = String(args[key] ?? '');
    return to === '' || to === source.pollingPath ? [] : [setPath(source, to)];
  };

const setPath = (source: Source, to: string): Proposal => ({
  field: 'pollingPath',
  from: source.pollingPath,
  to,
  apply: (one) => ({ ...one, pollingPath: to }),
  proof: 'poll',
});

const shorterSpan: Propose = (source) =>
  [3, 1]
    .filter((days) => days < source.timeSpanOfPollSegment)
    .map((days) => ({
      field: 'timeSpanOfPollSegment',
      from: source.timeSpanOfPollSegment,
      to: days,
      apply: (one) => ({ ...one, timeSpanOfPollSegment: days }),
      proof: 'poll',
      wholeAge: true,
    }));

const useHttps: Propose = (source) => {
  const port = source.pollingPort === 80 ? 443 : source.pollingPort;
  return [
    {
      field: 'useHttps',
      from: false,
      to: true,
      apply: (one) => ({ ...one, useHttps: true, pollingPort: port }),
      proof: 'poll',
    },
  ];
};

const trust: Propose = (source, _, { stages, context }) => {
  const evidence = stages.find(({ id }) => id === 'tls')?.evidence as
    | TlsEvidence
    | null
    | undefined;
  const proposal = evidence ? trustProposal(source, evidence, context.options.saveCa) : null;
  return proposal ? [proposal] : [];
};

/** Settings worth trying per root cause; a code that is not here has no cure on the form. */
const table: Partial<Record<Code, Propose>> = {
  'slash-missing': path('working'),
  'slash-extra': path('working'),
  'path-is-discovery': path('advertised'),
  'path-not-found': path('advertised'),
  'collection-elsewhere': path('pollingPath'),
  'collection-unknown': (source, args) => {
    const to = String(args['nearest'] ?? '');
    const apply = (one: Source): Source => ({ ...one, collectionName: to });
    return to === ''
      ? []
      : [{ field: 'collectionName', from: source.collectionName, to, apply, proof: 'poll' }];
  },
  'credentials-blank-password': () => [
    {
      field: 'credentials.password',
      from: '',
      to: 'any word',
      apply: (one) =>
        one.credentials
          ? { ...one, credentials: { ...one.credentials, password: new Secret('x') } }
          : one,
      proof: 'poll',
    },
  ],
  'path-needs-https': useHttps,
  'tls-plaintext-server': (source) => [
    {
      field: 'useHttps',
      from: true,
      to: false,
      apply: (one) => ({ ...one, useHttps: false }),
      // The login would go out in clear, which nobody asked for.
      proof: source.credentials ? 'no' : 'poll',
    },
  ],
  'span-too-long': shorterSpan,
  'surplus-part-empty': shorterSpan,
  'surplus-part-rejected': shorterSpan,
  'surplus-part-repeats': shorterSpan,
  'tls-self-signed': trust,
  'tls-unknown-authority': trust,
  'tls-intercepted': trust,
};

export const proposals = (run: SourceRun, source: Source): readonly Proposal[] => {
  const { root } = run;
  return root ? (table[root.code]?.(source, root.finding.args, run) ?? []) : [];
};
