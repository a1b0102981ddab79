import type { CertificateSummary, FindingResult, Fix, SourceResult } from '../../engine/result.ts';
import { hang } from './columns.ts';
import { displayWidth } from '../display-width.ts';
import type { ReportOptions } from '../report-options.ts';
import { labelOf, menuOf } from './form-field.ts';

/** What to type where, in the words of the form, and whether it was tried; then the advice. */
export const change = (
  source: SourceResult,
  finding: FindingResult,
  options: ReportOptions,
): string[] => {
  const inner = Math.max(30, options.width - indentOf(options));
  const fixes = source.fixes.flatMap((fix, index) => {
    const menu = menuOf(fix.field, source.name);
    const before = source.fixes[index - 1];
    const isNew = before === undefined || menuOf(before.field, source.name) !== menu;
    return [...(isNew && menu !== null ? [menu] : []), ...setting(fix, options)];
  });
  return [
    ...fixes.flatMap((line) => hang('', line, inner)),
    ...verdict(source.fixes, options).flatMap((line) => hang('', line, inner)),
    ...hang('', finding.advice.text, inner),
  ];
};

const indentOf = ({ labels }: ReportOptions): number =>
  4 + Math.max(...Object.values(labels.block).slice(0, 7).map(displayWidth));

const setting = (fix: Fix, { labels }: ReportOptions): string[] => {
  const label = labelOf(fix.field);
  if (fix.certificates !== undefined && fix.certificates.length > 0) {
    return [
      ...fix.certificates.flatMap((certificate) => describe(certificate, labels.fix)),
      fileToUpload(fix, label, labels.fix),
    ];
  }
  const now =
    fix.from === undefined ? '' : `   ${labels.fix.now(shown(fix.from, labels.fix.blank))}`;
  return [
    `${label}:  ${fix.to === null ? labels.fix.remove : shown(fix.to, labels.fix.blank)}${now}`,
  ];
};

/** The file that `--save-ca` wrote is the last of the list. */
const fileToUpload = (
  { to }: Fix,
  label: string,
  words: ReportOptions['labels']['fix'],
): string => {
  const file: unknown = Array.isArray(to) ? to.at(-1) : to;
  return typeof file === 'string' && !file.startsWith('<') ? `${label}:  ${file}` : words.saveCa;
};

const describe = (
  { subject, issuer, sha256 }: CertificateSummary,
  words: ReportOptions['labels']['fix'],
): string[] => [
  `${words.certificate}:  ${subject}`,
  `${words.issuedBy} ${issuer}`,
  `SHA-256 ${sha256}`,
];

/** Values as the form shows them: its switches say Yes and No. */
const shown = (value: unknown, blank: string): string => {
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (value === null || value === '') return blank;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
};

/** Fixes are one set: they were tried together. */
const verdict = (fixes: readonly Fix[], { labels }: ReportOptions): string[] => {
  if (fixes.length === 0) return [];
  if (fixes.every((fix) => fix.proved)) {
    if (fixes.some((fix) => fix.certificates !== undefined)) return [labels.fix.handshake];
    const warned = fixes.some((fix) => fix.outcome === 'warned');
    return [warned ? labels.fix.provedWarned : labels.fix.proved];
  }
  return [fixes.some((fix) => fix.outcome === 'failed') ? labels.fix.refuted : labels.fix.untried];
};

/** The change in a few words, for a table. */
export const changeInBrief = (source: SourceResult, { labels }: ReportOptions): string => {
  const root = source.findings.find((finding) => finding.rootCause);
  if (source.fixes.length > 0) {
    const text = source.fixes.map((fix) => brief(fix, labels.fix)).join(', ');
    return source.fixes.every((fix) => fix.proved) ? `${text} (${labels.fix.provedShort})` : text;
  }
  if (root === undefined) return '';
  const { field } = root.advice;
  return root.actor === 'esa-administrator' && field !== undefined
    ? labelOf(field)
    : labels.actors[root.actor];
};

const brief = (fix: Fix, words: ReportOptions['labels']['fix']): string => {
  const label = labelOf(fix.field);
  const [certificate] = fix.certificates ?? [];
  if (certificate !== undefined) return `${label}: ${words.certificate} ${certificate.subject}`;
  return `${label}: ${fix.to === null ? words.remove : shown(fix.to, words.blank)}`;
};
