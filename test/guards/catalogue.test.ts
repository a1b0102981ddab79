import { describe, expect, it } from 'vitest';
import { catalogue, codes, type Code } from '../../src/diagnosis/catalogue.ts';
import { explain } from '../../src/diagnosis/explain.ts';
import { gui } from '../../src/diagnosis/gui.ts';
import { localeTexts, locales, type LocaleTexts } from '../../src/diagnosis/locales/index.ts';
import { reasonSamples } from '../../src/diagnosis/reason-samples.ts';
import { sections } from '../../src/diagnosis/sections.ts';
import { codesByStage } from '../../src/diagnosis/stage-codes.ts';
import { documentSections } from '../../src/engine/code-info.ts';
import { displayWidth } from '../../src/report/display-width.ts';

const all = await Promise.all(locales.map(localeTexts));
const english = all[0] as LocaleTexts;
const translations = all.slice(1);

/** Certificate faults for which the document's remedy, an imported CA, is the right one. */
const importHelps = new Set<Code>(['tls-self-signed', 'tls-intercepted']);

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
const wholeText = (texts: LocaleTexts, code: Code): string =>
  Object.values(texts.codes[code]).join('\n');
/** Codes for which `broken` finds something, with what it found: an empty list reads as "all is well". */
const codesWhere = (broken: (code: Code) => readonly string[]): string[] =>
  codes.flatMap((code) => broken(code).map((what) => `${code}: ${what}`));

describe.each(all)('the catalogue in $locale', (texts) => {
  it('has a text for every code and for no other', () => {
    expect(Object.keys(texts.codes).toSorted()).toEqual(codes.toSorted());
  });

  it('leaves no sentence empty', () => {
    expect(
      codesWhere((code) =>
        Object.entries(texts.codes[code])
          .filter(([, text]) => text.trim() === '')
          .map(([key]) => key),
      ),
    ).toEqual([]);
  });

  it('has a title, a message and an advice for every code', () => {
    expect(
      codesWhere((code) =>
        (['title', 'message', 'advice'] as const).filter(
          (key) => (texts.codes[code]?.[key] ?? '').trim() === '',
        ),
      ),
    ).toEqual([]);
  });

  it('uses only placeholders that its code provides', () => {
    expect(
      codesWhere((code) =>
        placeholders(wholeText(texts, code)).filter((name) => !catalogue[code].args.includes(name)),
      ),
    ).toEqual([]);
  });

  it('closes every optional part and never nests one', () => {
    expect(
      codesWhere((code) =>
        /\[\[|\]\]/.test(wholeText(texts, code).replace(/\[\[(?:(?!\[\[).)*?\]\]/gs, ''))
          ? ['unbalanced']
          : [],
      ),
    ).toEqual([]);
  });

  it('has titles of one line: at most 72 columns, no placeholder, no final stop', () => {
    expect(
      codesWhere((code) => {
        const { title } = texts.codes[code];
        return displayWidth(title) > 72 || /[{}[\]\n]|[.。]$/.test(title) ? [title] : [];
      }),
    ).toEqual([]);
  });

  it('tells every two codes apart by their titles', () => {
    const titles = codes.map((code) => texts.codes[code].title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('cites the document wherever its remedy may mislead', () => {
    const doubtful = new Set<unknown>([
      '400',
      '404',
      '405',
      'not-found',
      'certificate-verify-failed',
      'xml-no-element',
    ]);
    const atFault = codes.filter(
      (code) => doubtful.has(catalogue[code].document) && catalogue[code].severity === 'error',
    );
    expect(atFault.length).toBeGreaterThan(20);
    expect(
      atFault.filter(
        (code) => !importHelps.has(code) && !wholeText(texts, code).includes('220420'),
      ),
    ).toEqual([]);
  });

  it('has a page for every code, with its title and its advice', () => {
    for (const code of codes) {
      const page = explain(code, texts);
      expect(page.kind, code).toBe('code');
      expect(page.text, code).toContain(code);
      expect(page.text, code).toContain(texts.codes[code].title);
      const [opening = ''] = texts.codes[code].advice.split(/[\s{[]/, 1);
      expect(page.text, code).toContain(opening.slice(0, 10));
      expect(page.text.split('\n').length, code).toBeGreaterThan(10);
      expect(page.text, code).not.toMatch(/\{\w+\}|\[\[|\]\]|\bundefined\b(?!-entity)/);
    }
  });

  it('keeps every page within 80 columns, but for URLs, commands and log texts without a blank', () => {
    for (const topic of [...codes, ...documentSections, 'blind-spots', '']) {
      const long = explain(topic, texts)
        .text.split('\n')
        .filter((line) => displayWidth(line) > 80);
      expect(
        long.filter(
          (line) => line.trim().includes(' ') && !/^ {2}(openssl|taxii-probe) /.test(line),
        ),
        topic,
      ).toEqual([]);
    }
  });

  it('has a title and a meaning for every section of the document', () => {
    for (const id of documentSections) {
      expect(texts.sections[id].title.length, id).toBeGreaterThan(3);
      expect(texts.sections[id].meaning.length, id).toBeGreaterThan(20);
    }
  });

  it('says what no check can see', () => {
    expect(texts.blindSpots.length).toBeGreaterThan(5);
    expect(new Set(texts.blindSpots.map(({ short }) => short)).size).toBe(texts.blindSpots.length);
  });
});

describe.each(translations)('the translation to $locale', (texts) => {
  it('leaves no English sentence behind', () => {
    expect(
      codesWhere((code) =>
        (['title', 'message', 'advice'] as const).filter(
          (key) => texts.codes[code][key] === english.codes[code][key],
        ),
      ),
    ).toEqual([]);
    expect(
      documentSections.filter((id) => texts.sections[id].meaning === english.sections[id].meaning),
    ).toEqual([]);
    expect(
      texts.blindSpots.filter(({ text }) =>
        english.blindSpots.some((other) => other.text === text),
      ),
    ).toEqual([]);
  });

  it('shows the labels of the ESA wherever English does, untranslated', () => {
    expect(
      codesWhere((code) =>
        Object.values(gui).filter(
          (label) =>
            wholeText(english, code).includes(label) && !wholeText(texts, code).includes(label),
        ),
      ),
    ).toEqual([]);
  });

  it('states the same facts as English, placeholder by placeholder', () => {
    const facts = (of: LocaleTexts, code: Code): string[] =>
      [...new Set(placeholders(wholeText(of, code)))].toSorted();
    expect(
      codes.filter((code) => facts(texts, code).join() !== facts(english, code).join()),
    ).toEqual([]);
  });

  it('says every stage summary with the same facts', () => {
    const summaries = Object.entries(english.summaries);
    const facts = (text: string): string => [...new Set(placeholders(text))].toSorted().join();
    const translated = new Map(Object.entries(texts.summaries));
    expect(
      summaries.filter(([key, text]) => facts(text) !== facts(translated.get(key) ?? '')),
    ).toEqual([]);
    const inWords = summaries.filter(([, text]) => /[a-z]{4}/.test(text.replace(/\{\w+\}/g, '')));
    expect(inWords.filter(([key, text]) => translated.get(key) === text)).toEqual([]);
  });

  it('keeps what a person types or searches for: commands, log words, status codes', () => {
    const literals =
      /`[^`]+`|\b[A-Z]{2,}_[A-Z_]+\b|\b(?:[1-5]\d\d|0x)\b|\bTLS 1\.\d|\bSTIX 1\.[12](?:\.1)?|\bTAXII [12](?:\.\d)?/g;
    const wordsOf = (of: LocaleTexts, code: Code): string[] => [
      ...new Set(wholeText(of, code).match(literals) ?? []),
    ];
    expect(
      codesWhere((code) =>
        wordsOf(english, code).filter((word) => !wholeText(texts, code).includes(word)),
      ),
    ).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('fills every command from the args of its code', () => {
    expect(
      codesWhere((code) =>
        (catalogue[code].commands ?? [])
          .flatMap(placeholders)
          .filter((name) => !catalogue[code].args.includes(name)),
      ),
    ).toEqual([]);
  });

  it('gives every section of the document at least one code', () => {
    expect(sections.map(({ id }) => id)).toEqual(documentSections);
    expect(sections.filter((section) => section.codes.length === 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('knows for every section which code ends in its log line', () => {
    const lines = Object.values(reasonSamples).flatMap((reasons) =>
      typeof reasons === 'string' ? [] : reasons.map(({ text }) => text),
    );
    expect(
      sections
        .filter(({ symptom }) => !lines.some((line) => line.includes(symptom)))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('lists every code under exactly one stage', () => {
    expect(Object.values(codesByStage).flat().toSorted()).toEqual(codes.toSorted());
  });
});
