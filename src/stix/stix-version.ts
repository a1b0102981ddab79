/** What a content block turns out to be. */
export const STIX_NAMESPACE = 'http://stix.mitre.org/stix-1';

/**
 * STIX 2 by the shape of a text: a JSON object that says it is a bundle or names its
 * specification's version. `start`: the first few thousand characters are enough, STIX 2 puts
 * neither far from the front.
 */
export const jsonStixVersion = (start: string): '2' | null => {
  const text = start.trimStart();
  if (!text.startsWith('{') && !text.startsWith('[')) return null;
  return /"type"\s*:\s*"bundle"/.test(text) || /"spec_version"\s*:\s*"2/.test(text) ? '2' : null;
};
