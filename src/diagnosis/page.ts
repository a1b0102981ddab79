import { wrap } from '../report/wrap.ts';

export const pageWidth = 80;

export const paragraph = (text: string, indent = '  '): string => wrap(text, pageWidth, indent);

/** A heading with what belongs under it; nothing at all when that is empty. */
export const block = (title: string, ...body: readonly string[]): string =>
  body.every((part) => part === '')
    ? ''
    : [title, ...body.filter((part) => part !== '')].join('\n');

/** Blocks with an empty line between them. */
export const page = (...blocks: readonly string[]): string =>
  blocks.filter((one) => one !== '').join('\n\n');
