import { documentSections, type DocumentSection } from '../engine/code-info.ts';
import { codes, isCode, type Code } from './catalogue.ts';
import { nearest } from './nearest.ts';
import { reasonSamples, type LoggedReason } from './reason-samples.ts';
import { isSection } from './sections.ts';

export type Topic =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'section'; readonly section: DocumentSection }
  | { readonly kind: 'causes'; readonly codes: readonly Code[] }
  | { readonly kind: 'blind-spots' }
  | { readonly kind: 'list' }
  | { readonly kind: 'unknown'; readonly suggestion?: string };

export const blindSpotsTopic = 'blind-spots';

/** Finds the page for a code, a section of the document or a pasted reason text. */
export const matchTopic = (topic: string): Topic => {
  const text = tidy(topic);
  const word = text.toLowerCase().replace(/[\s_]+/g, '-');
  if (text === '') return { kind: 'list' };
  if (isCode(word)) return { kind: 'code', code: word };
  if (isSection(word)) return { kind: 'section', section: word };
  if (/^blind-?spots?$/.test(word)) return { kind: 'blind-spots' };
  const section = sectionOfText(text);
  if (section !== undefined) return { kind: 'section', section };
  const found = codesOfReason(text);
  if (found[0] !== undefined)
    return found.length === 1 ? { kind: 'code', code: found[0] } : { kind: 'causes', codes: found };
  const suggestion = nearest(word, [...codes, ...documentSections, blindSpotsTopic]);
  return { kind: 'unknown', ...(suggestion !== undefined && { suggestion }) };
};

/** Straightens quotes, joins wrapped lines and keeps only what follows the last "Reason for failure:". */
const tidy = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/[\u2018\u2019\u201b`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^.*Reason(?: for failure)?: ?/i, '')
    .replace(/^Taxii Error: ?/i, '')
    .trim();

// Loose on purpose: spelt "Parising" and "Parsing", cut at the page edge, typed from memory.
const signs: readonly (readonly [RegExp, DocumentSection])[] = [
  [/feature key|ETF service/i, 'service-disabled'],
  [/polling state/i, 'polling-state'],
  [/errno\W{0,2}110|connection timed out/i, 'errno-110'],
  [/errno\W{0,2}111|connection refused/i, 'errno-111'],
  [/certificate.verify.failed/i, 'certificate-verify-failed'],
  [/no element found/i, 'xml-no-element'],
  [/not.found: ?the requested collection|^not.found\b/i, 'not-found'],
  [/(?:status code |HTTP |^'?"?)(400|401|404|405|503)(?!\d)/i, '400'],
];

const sectionOfText = (text: string): DocumentSection | undefined => {
  for (const [sign, section] of signs) {
    const match = sign.exec(text);
    if (!match) continue;
    const status = match[1];
    return status !== undefined && isSection(status) ? status : section;
  }
  return undefined;
};

/** Texts that only a client with time limits prints; the documented one has none and would hang. */
const timeLimits: readonly (readonly [RegExp, Code])[] = [
  [/read timed out/i, 'server-silent'],
  [/connect timeout=|ConnectTimeoutError/i, 'tcp-connection-timed-out'],
];

const codesOfReason = (text: string): Code[] => {
  const limit = timeLimits.find(([sign]) => sign.test(text));
  if (limit) return [limit[1]];
  const wanted = /^\d{3}$/.test(text) ? `'${text}'` : text;
  const found = codesLike(wanted);
  return found.length > 0 ? found : codesLike(wanted.replace(/^'([45])\d\d'$/, "'$1xx'"));
};

const codesLike = (text: string): Code[] =>
  codes.filter((code) => {
    const reasons: LoggedReason = reasonSamples[code];
    return typeof reasons !== 'string' && reasons.some((sample) => isLike(text, core(sample.text)));
  });

/** The part of a reason that tells it from others: without the object and the wrapping around the error. */
const core = (text: string): string =>
  text
    .replace(/^Taxii Error: /, '')
    .replace(/^.*Failed to establish a new connection: /, '')
    .replace(/^.*ProxyError\('Cannot connect to proxy\.', /, '')
    .replace(/',\)+$/, '');

const isLike = (text: string, sample: string): boolean => {
  const literal = sample.split(/<[^>]*>/);
  if (literal.join('').length < 5) return false;
  const pattern = literal
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/590/, '\\d+'))
    .join('.*?');
  return (
    new RegExp(pattern, 'i').test(text) ||
    (text.length >= 6 && sample.toLowerCase().includes(text.toLowerCase()))
  );
};
