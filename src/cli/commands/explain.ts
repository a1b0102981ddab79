import type { Command } from 'commander';
import type { Locale } from '../../engine/result.ts';
import { localeOption } from '../locale-option.ts';
import { print } from '../write.ts';

export const registerExplain = (program: Command): void => {
  program
    .command('explain')
    .summary('one page of the catalogue, offline')
    .description(
      'Explains a code, a section of the document, or a pasted reason; alone it lists all.',
    )
    .argument(
      '[topic...]',
      'a code, a section, blind-spots, or the text after "Reason for failure:"',
    )
    .addOption(localeOption())
    .addHelpText('before', examples)
    .action(async (words: string[], { locale }: { locale: Locale }) => {
      process.exitCode = await run(words.join(' '), locale);
    });
};

const examples = `Examples:
  taxii-probe explain slash-missing
  taxii-probe explain errno-110
  taxii-probe explain "'405'"
  taxii-probe explain blind-spots
`;

const run = async (topic: string, locale: Locale): Promise<0 | 3> => {
  const [{ explain }, { localeTexts }, { scenarios }] = await Promise.all([
    import('../../diagnosis/explain.ts'),
    import('../../diagnosis/locales/index.ts'),
    import('../../lab/scenarios/index.ts'),
  ]);
  const ids = scenarios.map(({ id }) => id);
  const page = explain(topic, await localeTexts(locale), ids);
  const isKnown = page.kind !== 'unknown';
  await print(isKnown ? process.stdout : process.stderr, `${page.text}\n`);
  return isKnown ? 0 : 3;
};
