import { finding, type Finding } from '../../src/engine/finding.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import type { Source } from '../../src/source/source.ts';
import type { ContentEvidence } from './evidence.ts';

const proof = ['stages/content'];
const staleDays = 14;

/** Content bindings of STIX 1.x in XML, the only content that an ESA reads over TAXII (AsyncOS 14 and 16 guides). */
const stix1 = /^urn:stix\.mitre\.org:xml:1\./;

export const diagnoseContent = (
  evidence: ContentEvidence,
  { collectionName: collection }: Source,
): Diagnosis => {
  const { blocks, days, stixVersions, observables } = evidence;
  if (blocks === 0) {
    return {
      findings: [finding('content-empty', { collection, days }, proof)],
      summary: phrase('content-none', { days }),
    };
  }
  const { ip, domain, url, fileHash } = observables;
  const usable = ip + domain + url + fileHash;
  return {
    findings: [
      ...notStix1(evidence, collection),
      ...useless(evidence, collection, usable),
      ...stale(evidence, collection),
    ],
    summary: phrase('content-seen', {
      blocks,
      versions: stixVersions.join(', '),
      observables: usable,
    }),
  };
};

const notStix1 = (
  { bindings, stixVersions }: ContentEvidence,
  collection: string,
): readonly Finding[] => {
  if (stixVersions.some((version) => version.startsWith('1.'))) return [];
  const named = Object.keys(bindings);
  if (stixVersions.length === 0 && named.some((binding) => stix1.test(binding))) return [];
  const seen = [...stixVersions.map((version) => `STIX ${version}`), ...named].join(', ');
  return [finding('content-not-stix-1', { collection, seen }, proof)];
};

const useless = (
  evidence: ContentEvidence,
  collection: string,
  usable: number,
): readonly Finding[] =>
  usable > 0 || notStix1(evidence, collection).length > 0
    ? []
    : [finding('content-no-observables', { collection, blocks: evidence.blocks }, proof)];

const stale = ({ newest, now }: ContentEvidence, collection: string): readonly Finding[] => {
  const days =
    newest === null ? 0 : Math.floor((Date.parse(now) - Date.parse(newest)) / 86_400_000);
  return days > staleDays
    ? [finding('content-stale', { collection, newest: newest ?? '', days }, proof)]
    : [];
};
