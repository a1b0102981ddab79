import { Option } from 'commander';
import { locales } from '../diagnosis/locales/index.ts';

export const localeOption = (): Option =>
  new Option('--locale <language>', 'language of the sentences').choices(locales).default('en');
