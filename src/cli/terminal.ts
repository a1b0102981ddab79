import type { Locale } from '../engine/result.ts';
import { labelsOf } from '../report/labels-of.ts';
import type { ReportOptions } from '../report/report-options.ts';

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How a report may look where it goes to: a file is no terminal and gets neither colour nor its width. */
export const reportOptions = (
  screen: Screen,
  env: Environment,
  { locale, verbose }: { readonly locale: Locale; readonly verbose: boolean },
): ReportOptions => ({
  verbose,
  colour: hasColour(screen, env),
  unicode: hasUnicode(env),
  width: widthOf(screen),
  labels: labelsOf(locale),
});

/** FORCE_COLOR asks for colour on a pipe; NO_COLOR, set to anything, ends it everywhere (no-color.org). */
const hasColour = ({ isTTY = false }: Screen, env: Environment): boolean => {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
};

/** POSIX: LC_ALL beats LC_CTYPE beats LANG. Where none is set (Windows, containers) UTF-8 is today's rule. */
const hasUnicode = (env: Environment): boolean => {
  const charset = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value);
  if (env['TERM'] === 'linux') return false;
  return charset === undefined || /utf-?8/i.test(charset);
};

const widthOf = ({ isTTY = false, columns = 0 }: Screen): number =>
  isTTY && columns >= 40 ? Math.min(columns, 120) : 80;
