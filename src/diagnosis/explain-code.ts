import type { CodeInfo } from '../engine/code-info.ts';
import { catalogue, type Code } from './catalogue.ts';
import { fill } from './fill.ts';
import type { LocaleTexts } from './locales/index.ts';
import { block, page, paragraph } from './page.ts';
import { reasonSamples, type LoggedReason } from './reason-samples.ts';
import { documentLink } from './sections.ts';
import { ticket } from './ticket.ts';

/** The page of one code. What differs from case to case stands there as `<name>`. */
export const explainCode = (
  code: Code,
  texts: LocaleTexts,
  scenarios: readonly string[],
): string => {
  const { heading, severity, actor } = texts.explain;
  const info: CodeInfo = catalogue[code];
  const text = texts.codes[code];
  const commands = (info.commands ?? []).map(
    (command) => `  ${fill(command, namesAsValues(info))}`,
  );
  return page(
    `${code}  [${severity[info.severity]}]\n${paragraph(text.title, '')}`,
    block(heading.why, paragraph(fill(text.message, namesAsValues(info)))),
    block(heading.change, paragraph(fill(text.advice, namesAsValues(info)))),
    block(heading.field, info.field === undefined ? '' : `  ${info.field}`),
    block(heading.commands, ...commands),
    block(heading.actor, paragraph(actor[info.actor])),
    block(heading.logs, logged(code, texts)),
    block(heading.document, documentOf(info, texts)),
    block(heading.link, info.link === undefined ? '' : `  ${info.link}`),
    block(heading.again, scenarios.includes(code) ? `  taxii-probe lab --scenario ${code}` : ''),
    ticketOf(info, texts),
  );
};

const namesAsValues = (info: CodeInfo): Record<string, string> =>
  Object.fromEntries(info.args.map((name) => [name, `<${name}>`]));

const logged = (code: Code, texts: LocaleTexts): string => {
  const { logs, basis } = texts.explain;
  const reasons: LoggedReason = reasonSamples[code];
  if (typeof reasons === 'string') return paragraph(logs[reasons]);
  const lines = reasons.map((sample) => withTail(sample.text, `(${basis[sample.basis]})`));
  return reasons.length > 1 ? [paragraph(logs['one-of']), ...lines].join('\n') : lines.join('\n');
};

/** Appends a remark that must not be broken: on a line of its own where it does not fit. */
const withTail = (text: string, tail: string): string => {
  const alone = paragraph(text);
  const together = paragraph(`${text}  ${tail}`);
  const fits = together.split('\n').length === alone.split('\n').length;
  return fits ? together : `${alone}\n  ${tail}`;
};

const documentOf = (info: CodeInfo, texts: LocaleTexts): string => {
  if (info.document === null) return paragraph(texts.explain.outsideDocument);
  const { title } = texts.sections[info.document];
  const line = fill(texts.explain.documentLine, { section: info.document, title });
  return `${paragraph(line)}\n  ${documentLink}`;
};

const ticketOf = (info: CodeInfo, texts: LocaleTexts): string => {
  // A ticket says that the poll fails; after a warning that would not be true.
  if (info.severity !== 'error' || (info.actor !== 'network-team' && info.actor !== 'feed-vendor'))
    return '';
  const body = ticket(info.actor, 'template', texts);
  return `${paragraph(texts.explain.ticket[info.actor], '')}\n\n${body}`;
};
