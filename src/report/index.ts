import type { FormatName } from './format-name.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Formatter } from './report-options.ts';

/** Every format by the name that `--format` takes. */
export const formats: Readonly<Record<FormatName, Formatter>> = { pretty, json };
