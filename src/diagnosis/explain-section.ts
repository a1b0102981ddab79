import type { DocumentSection } from '../engine/code-info.ts';
import { wrap } from '../report/wrap.ts';
import { codes, type Code } from './catalogue.ts';
import type { LocaleTexts } from './locales/index.ts';
import { block, page, pageWidth, paragraph } from './page.ts';
import { reasonSamples, type LoggedReason } from './reason-samples.ts';
import { sectionOf, type Section } from './sections.ts';

/** The page of one section of Cisco's document: its line, its sense, and the causes behind it. */
export const explainSection = (id: DocumentSection, texts: LocaleTexts): string => {
  const { heading, severalCauses } = texts.explain;
  const section = sectionOf(id);
  const causes = causesOf(section);
  return page(
    `${id}  [Cisco 220420]\n${paragraph(texts.sections[id].title, '')}`,
    block(heading.line, paragraph(section.symptom)),
    block(heading.meaning, paragraph(texts.sections[id].meaning)),
    block(heading.causes, ...codeLines(causes, texts)),
    causes.length > 1 ? wrap(severalCauses, pageWidth) : '',
    block(heading.document, `  ${section.link}`),
  );
};

/** Codes with their titles in two columns. */
export const codeLines = (list: readonly Code[], texts: LocaleTexts): string[] => {
  const column = 4 + Math.max(...list.map((code) => code.length));
  return list.map((code) => {
    const title = wrap(texts.codes[code].title, pageWidth, ' '.repeat(column));
    return `  ${code.padEnd(column - 2)}${title.trimStart()}`;
  });
};

/** The codes that the document's section owns, and those of other causes that end in the same line. */
const causesOf = (section: Section): Code[] =>
  codes.filter(
    (code) => section.codes.includes(code) || endsInLineOf(section, reasonSamples[code]),
  );

const endsInLineOf = ({ id, symptom }: Section, reasons: LoggedReason): boolean =>
  typeof reasons === 'string'
    ? // A poll that hangs shows itself when the next one is due.
      reasons === 'hangs' && id === 'polling-state'
    : reasons.some(({ text }) => text.includes(symptom));
