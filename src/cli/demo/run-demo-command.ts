import { localeTexts } from '../../diagnosis/locales/index.ts';
import type { Locale } from '../../engine/result.ts';
import { startLab, missingHere } from '../../lab/start-lab.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import { hang } from '../../report/pretty/columns.ts';
import { interruption } from '../interruption.ts';
import { reportOptions } from '../terminal.ts';
import { print } from '../write.ts';
import { checkScenarios } from './check-scenarios.ts';
import { readLines } from './read-lines.ts';
import { showEnd, showIntroduction, showStep } from './show-demo.ts';
import { tour } from './tour.ts';

/** The guided run; 0 only when every fault was diagnosed as its scenario demands. */
export const runDemoCommand = async (locale: Locale): Promise<0 | 2 | 130> => {
  const options = reportOptions(process.stdout, process.env, { locale, verbose: false });
  const { demo } = options.labels;
  const say = (lines: readonly string[]): Promise<void> =>
    print(process.stdout, `${lines.map((line) => line.trimEnd()).join('\n')}\n`);
  await say(showIntroduction(options));

  const stop = interruption();
  const ids = ['healthy', ...tour.map(({ scenario }) => scenario)].filter(canBeMadeHere);
  const lab = await startLab({ ids });
  try {
    const checked = await checkScenarios(lab, locale, options, stop.signal);
    if (stop.signal.aborted) return 130;
    const [healthy, ...faults] = checked;
    const read = readLines(await localeTexts(locale));
    const explain = (text: string): string[] => ['', ...hang('', text, options.width)];
    await say([
      ...(healthy === undefined ? [] : showStep(healthy, options)),
      ...explain(demo.onLoopback),
      ...faults.flatMap((step) => showStep(step, options)),
      ...explain(demo.logOnly),
      ...read.flatMap((step) => showStep(step, options)),
      ...showEnd([...checked, ...read], options),
    ]);
    return [...checked, ...read].every(({ isAsExpected }) => isAsExpected) ? 0 : 2;
  } finally {
    await lab.close();
    stop.done();
  }
};

/** An unanswered SYN can be had on Linux only: the demo goes on without it elsewhere. */
const canBeMadeHere = (id: string): boolean => {
  const scenario = scenarios.find((each) => each.id === id);
  return scenario !== undefined && missingHere(scenario) === null;
};
