import { wrap } from '../report/wrap.ts';
import { blindSpotCodes, type BlindSpot } from './blind-spots.ts';
import type { Code } from './catalogue.ts';
import { explainCode } from './explain-code.ts';
import { codeLines, explainSection } from './explain-section.ts';
import { fill } from './fill.ts';
import type { LocaleTexts } from './locales/index.ts';
import { matchTopic } from './match-topic.ts';
import { block, page, pageWidth, paragraph } from './page.ts';
import { sections } from './sections.ts';
import { codesByStage } from './stage-codes.ts';

export interface Explanation {
  readonly kind: 'code' | 'section' | 'blind-spots' | 'list' | 'unknown';
  /** Wrapped to 80 columns (URLs, commands and tickets stay whole), without a final line feed. */
  readonly text: string;
  /** The nearest topic, for `unknown`. */
  readonly suggestion?: string;
}

/**
 * One page of the catalogue, offline. `topic` is a code, a section of the document, `blind-spots`, a pasted
 * reason text, or empty for the list. `scenarios` are the ids of the lab: a page names its own where there is one.
 */
export const explain = (
  topic: string,
  texts: LocaleTexts,
  scenarios: readonly string[] = [],
): Explanation => {
  const found = matchTopic(topic);
  switch (found.kind) {
    case 'code':
      return { kind: 'code', text: explainCode(found.code, texts, scenarios) };
    case 'section':
      return { kind: 'section', text: explainSection(found.section, texts) };
    case 'causes':
      return { kind: 'list', text: causesPage(found.codes, texts) };
    case 'blind-spots':
      return { kind: 'blind-spots', text: blindSpotsPage(texts) };
    case 'list':
      return { kind: 'list', text: listPage(texts) };
    case 'unknown':
      return unknownPage(topic, found.suggestion, texts);
  }
};

const causesPage = (list: readonly Code[], texts: LocaleTexts): string =>
  page(
    block(texts.explain.heading.causes, ...codeLines(list, texts)),
    wrap(texts.explain.severalCauses, pageWidth),
  );

const listPage = (texts: LocaleTexts): string => {
  const { listTitle, listHint, sectionsTitle, logOnly } = texts.explain;
  const stages = Object.entries(codesByStage).map(([stage, list]) =>
    block(stage === 'log' ? `log (${logOnly})` : stage, ...codeLines(list, texts)),
  );
  const ids = sections.map(({ id }) => id).join('  ');
  return page(
    listTitle,
    ...stages,
    block(sectionsTitle, paragraph(ids)),
    wrap(listHint, pageWidth),
  );
};

const blindSpotsPage = (texts: LocaleTexts): string => {
  const { blindSpotsTitle, blindSpotsOnEsa, blindSpotsVantage } = texts.explain;
  const firstOfVantage = blindSpotCodes.indexOf('dns');
  return page(
    blindSpotsTitle,
    block(blindSpotsOnEsa, ...texts.blindSpots.slice(0, firstOfVantage).map(spotLine)),
    block(blindSpotsVantage, ...texts.blindSpots.slice(firstOfVantage).map(spotLine)),
  );
};

const spotLine = ({ short, text }: BlindSpot): string => `  ${short}\n${paragraph(text, '      ')}`;

const unknownPage = (
  topic: string,
  suggestion: string | undefined,
  texts: LocaleTexts,
): Explanation => {
  const shown = topic.replace(/\p{Cc}+/gu, ' ').slice(0, 60);
  const { unknown, unknownNear } = texts.explain;
  return suggestion === undefined
    ? { kind: 'unknown', text: wrap(fill(unknown, { topic: shown }), pageWidth) }
    : {
        kind: 'unknown',
        text: wrap(fill(unknownNear, { topic: shown, suggestion }), pageWidth),
        suggestion,
      };
};
