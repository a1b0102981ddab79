import { finding, type Finding } from '../../src/engine/finding.ts';
import type { Source } from '../../src/source/source.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';

const shown = 8;

/**
 * NOT_FOUND is one answer for a name that is not there, a login that may not read it, and a collection that is
 * polled elsewhere; the server's own list tells them apart.
 */
export const notFoundCause = (
  message: string,
  { collections, evidence }: PollEvidence,
  source: Source,
): Finding => {
  const { collectionName: collection, pollingPath } = source;
  if (!collections) return finding('collection-not-found', { collection, message }, evidence);
  const listed = collections.find(({ name }) => name === collection);
  if (!listed) {
    const names = collections.map(({ name }) => name);
    const more = names.length > shown ? ` (+${names.length - shown})` : '';
    const available = names.slice(0, shown).join(', ') + more;
    return finding(
      'collection-unknown',
      { collection, nearest: nearest(collection, names) ?? '', available },
      evidence,
    );
  }
  const paths = listed.pollingServices
    .filter(({ address }) => URL.canParse(address))
    .map(({ address }) => ({ address, path: new URL(address).pathname }));
  const [elsewhere] = paths;
  if (elsewhere && !paths.some(({ path }) => path === pollingPath)) {
    return finding(
      'collection-elsewhere',
      { collection, address: elsewhere.address, pollingPath: elsewhere.path },
      evidence,
    );
  }
  return finding('collection-refused', { collection, message }, evidence);
};

/** The listed name that a slip of the keyboard would explain: other case, blanks, or two characters apart. */
const nearest = (wanted: string, names: readonly string[]): string | undefined => {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  return (
    names.find((name) => plain(name) === plain(wanted)) ??
    names.find(
      (name) => distance(plain(name), plain(wanted)) <= Math.min(2, Math.floor(wanted.length / 3)),
    )
  );
};

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost));
    }
    row = next;
  }
  return row[b.length]!;
};
