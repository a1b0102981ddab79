import { catalogue, isCode } from '../../diagnosis/catalogue.ts';
import { fill } from '../../diagnosis/fill.ts';
import type { LocaleTexts } from '../../diagnosis/locales/index.ts';
import { readLog } from '../../esa/read-log.ts';
import type { DemoStep } from './demo-step.ts';
import { logTour } from './tour.ts';

/** The sections that no check can see, given to the log reader as an administrator would paste them. */
export const readLines = (texts: LocaleTexts): DemoStep[] =>
  logTour.map(({ section, code, lines }) => {
    const [source] = readLog(lines.join('\n')).sources;
    const [entry] = source?.entries ?? [];
    const [found] = entry?.codes ?? [];
    const words = found !== undefined && isCode(found) ? texts.codes[found] : null;
    return {
      section,
      made: '',
      logged: lines.at(-1)?.replace(/^.*THREAT_FEEDS: /, '') ?? null,
      change: words === null ? '' : fill(words.advice, { source: source?.name ?? '' }),
      title: words?.title ?? '',
      code: found ?? null,
      expected: code,
      isAsExpected:
        found === code && catalogue[code].document === section && source?.name === 'demo-feed',
    };
  });
