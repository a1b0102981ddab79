import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Formatter } from './report-options.ts';

/** Every format by the name that `--format` takes. */
export const formats = { pretty, json } satisfies Readonly<Record<string, Formatter>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export const isFormatName = (text: string): text is FormatName => Object.hasOwn(formats, text);
