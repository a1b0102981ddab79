import { Option } from 'commander';

export const localeOption = (): Option =>
  new Option('--locale <language>', 'language of the sentences')
    .choices(['en', 'it', 'zh-TW'])
    .default('en');
