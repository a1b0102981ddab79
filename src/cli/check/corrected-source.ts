import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Fix, SourceResult } from '../../engine/result.ts';

interface Files {
  /** Of the source file that was read; its relative paths begin there. */
  readonly from: string;
  /** Of the file that is to be written. */
  readonly to: string;
}

/**
 * The source file with every fix applied, comments and order kept. Secrets do not move into a new file: a
 * login that was written out becomes a reference to be filled in, and `blanked` tells so.
 */
export const correctedSource = (
  text: string,
  sources: readonly SourceResult[],
  files: Files,
): { readonly text: string; readonly blanked: boolean } => {
  const document = parseDocument(text);
  const blanked = sealLogins(document);
  moveFiles(document, files);
  for (const source of sources) applyTo(document, source, files);
  return { text: document.toString({ lineWidth: 0 }), blanked };
};

const entriesOf = (document: Document): YAMLMap[] => {
  const list = document.get('sources');
  const entries = isSeq(list) ? list.items.filter(isMap) : [];
  const defaults = document.get('defaults');
  return isMap(defaults) ? [...entries, defaults] : entries;
};

const applyTo = (document: Document, source: SourceResult, files: Files): void => {
  const entry = entriesOf(document).find((each) => each.get('name') === source.name);
  if (entry === undefined) return;
  for (const fix of source.fixes) {
    if (fix.field === 'certificateAuthorities.customList') addCertificates(entry, fix, files);
    else setField(entry, fix);
  }
};

const setField = (entry: YAMLMap, { field, to }: Fix): void => {
  const keys = field.split('.');
  if (to === null) entry.deleteIn(keys);
  else entry.setIn(keys, to);
  // HTTPS on port 80 is what this cures; without a port the usual one holds.
  if (field === 'useHttps' && to === true && entry.get('pollingPort') === 80) {
    entry.delete('pollingPort');
  }
};

/** Only the file that was written now is new in the list; its path begins where the program runs. */
const addCertificates = (entry: YAMLMap, { to }: Fix, files: Files): void => {
  const added: unknown = Array.isArray(to) ? to.at(-1) : to;
  if (typeof added !== 'string' || added.startsWith('<')) return;
  const file = path.relative(path.dirname(path.resolve(files.to)), path.resolve(added));
  const keys = ['certificateAuthorities', 'customList'];
  const list = entry.getIn(keys);
  if (isSeq(list)) list.add(file);
  else entry.setIn(keys, [file]);
};

const reference = /^\s*\$\{(?:env|file):[^}]+\}\s*$/;

const sealLogins = (document: Document): boolean => {
  let blanked = false;
  for (const entry of entriesOf(document)) {
    for (const key of ['username', 'password']) {
      const value = entry.getIn(['credentials', key]);
      if (typeof value !== 'string' || value === '' || reference.test(value)) continue;
      entry.setIn(['credentials', key], `\${env:FEED_${key.toUpperCase()}}`);
      blanked = true;
    }
    const proxy = entry.get('proxy');
    if (typeof proxy === 'string' && /:\/\/[^/$]*@/.test(proxy)) {
      entry.set('proxy', proxy.replace(/:\/\/.*@/, '://${env:PROXY_LOGIN}@'));
      blanked = true;
    }
  }
  return blanked;
};

/** Relative paths begin at the file that holds them: a copy elsewhere must name them anew. */
const moveFiles = (document: Document, { from, to }: Files): void => {
  const moved = (name: string): string =>
    path.isAbsolute(name)
      ? name
      : path.relative(path.dirname(path.resolve(to)), path.resolve(from, name)) || name;
  if (path.resolve(from) === path.dirname(path.resolve(to))) return;
  for (const entry of entriesOf(document)) {
    const list = entry.getIn(['certificateAuthorities', 'customList']);
    if (isSeq(list)) {
      for (const item of list.items) {
        if (isScalar(item) && typeof item.value === 'string') item.value = moved(item.value);
      }
    }
    for (const key of ['username', 'password']) {
      const value = entry.getIn(['credentials', key]);
      if (typeof value !== 'string') continue;
      const next = value.replace(
        /\$\{file:([^}]+)\}/g,
        (_, name: string) => `\${file:${moved(name)}}`,
      );
      if (next !== value) entry.setIn(['credentials', key], next);
    }
  }
};
