import { knownFeedOf } from '../../src/esa/known-feeds.ts';

const segmentsOf = (path: string): string[] =>
  (path.trim().split(/[?#]/, 1)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');

/** Names under which servers publish the list of collections; the last segment of the path. */
const collectionServices = new Set([
  'collections',
  'collection-management',
  'collection_management',
  'collection-management-service',
  'collection_management_service',
  'taxii-collections',
]);

/** Discovery or collection management by name: TAXII 1.1 recommends `/taxii-discovery-service/`. */
export const namesDiscovery = (path: string): boolean => {
  const segments = segmentsOf(path);
  if (segments.some((segment) => segment.includes('poll'))) return false;
  return (
    segments.some((segment) => /(?:^|[-_])discovery(?:$|[-_])/.test(segment)) ||
    collectionServices.has(segments.at(-1) ?? '')
  );
};

/** Only what TAXII 2 alone uses: its name in the path, its `v20`/`v21` API roots, a collection's objects. */
export const namesTaxii2 = (hostname: string, path: string): boolean => {
  const segments = segmentsOf(path);
  const collections = segments.indexOf('collections');
  return (
    segments.some((segment) => /^taxii[-_]?2(?:[._]?[01])?$/.test(segment)) ||
    segments.some((segment, index) => /^v2[01]$/.test(segment) && segments[index - 1] === 'api') ||
    (collections >= 0 && ['objects', 'manifest'].includes(segments[collections + 2] ?? '')) ||
    (knownFeedOf(hostname)?.taxii2Paths.includes(path.trim()) ?? false)
  );
};

/**
 * The path on the wire, as the client's URL library builds it: blanks at the ends are kept and encoded, a missing
 * first slash is added.
 */
export const wirePath = (path: string): string =>
  `${path.startsWith('/') ? '' : '/'}${path.replace(/\s/g, (blank) => encodeURIComponent(blank))}`;
