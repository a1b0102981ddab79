import path from 'node:path';
import type { Fix } from '../../engine/result.ts';
import { Secret } from '../../source/secret.ts';
import type { Source } from '../../source/source.ts';

/** Where the files of `--save-source` begin and end: folders. */
export interface Folders {
  /** Relative paths of the source begin here. */
  readonly from: string;
}

type Apply = (source: Source, to: unknown, folders: Folders) => Source;

const addCertificates: Apply = (source, to, { from }) => {
  const added: unknown = Array.isArray(to) ? to.at(-1) : to;
  // Without --save-ca there is no file to name.
  if (typeof added !== 'string' || added.startsWith('<')) return source;
  const { systemList, customList } = source.certificateAuthorities;
  const file = { path: path.relative(path.resolve(from), path.resolve(added)), pem: '' };
  return { ...source, certificateAuthorities: { systemList, customList: [...customList, file] } };
};

const setPassword: Apply = (source, to) =>
  source.credentials === undefined
    ? source
    : {
        ...source,
        // Any word does where the vendor wants none, so this one is no secret and may be written out.
        credentials: { ...source.credentials, password: new Secret(String(to), String(to)) },
      };

/** The trial left port 80 for HTTPS; every other port stayed as it was. */
const setHttps: Apply = (source, to) => {
  const pollingPort = to === true && source.pollingPort === 80 ? 443 : source.pollingPort;
  return { ...source, useHttps: to === true, pollingPort };
};

const fields: Readonly<Record<string, Apply>> = {
  pollingPath: (source, to) => ({ ...source, pollingPath: String(to) }),
  collectionName: (source, to) => ({ ...source, collectionName: String(to) }),
  timeSpanOfPollSegment: (source, to) => ({ ...source, timeSpanOfPollSegment: Number(to) }),
  useHttps: setHttps,
  'credentials.password': setPassword,
  'certificateAuthorities.customList': addCertificates,
};

/** The source with its fixes applied; one that names a field of another kind is left to the reader. */
export const correctedSource = (source: Source, fixes: readonly Fix[], folders: Folders): Source =>
  fixes.reduce(
    (changed, { field, to }) => fields[field]?.(changed, to, folders) ?? changed,
    source,
  );
