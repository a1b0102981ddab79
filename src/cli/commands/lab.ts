import { Option, type Command } from 'commander';
import { interruption } from '../interruption.ts';
import { collect, wholeNumber } from '../parse-value.ts';
import { UsageError } from '../usage-error.ts';
import { print } from '../write.ts';

interface LabFlags {
  readonly list?: boolean;
  readonly scenario?: readonly string[];
  readonly port?: number;
}

export const registerLab = (program: Command): void => {
  program
    .command('lab')
    .summary('keeps the embedded feed running, one fault per scenario')
    .description(
      'Keeps a TAXII feed running on loopback that fails on purpose, and prints a source file for it.',
    )
    .option('--list', 'name the scenarios and end')
    .addOption(
      new Option('--scenario <id>', 'run only this one; may be repeated').argParser(collect),
    )
    .addOption(
      new Option(
        '--port <number>',
        'first of the ports, counted up; free ones otherwise',
      ).argParser(wholeNumber(1, 65_535)),
    )
    .addHelpText('before', examples)
    .action(async (flags: LabFlags) => {
      await (flags.list === true ? list() : run(flags));
    });
};

const examples = `Examples:
  taxii-probe lab --list
  taxii-probe lab --scenario slash-missing > source.yaml
`;

const list = async (): Promise<void> => {
  const { scenarios } = await import('../../lab/scenarios/index.ts');
  const width = Math.max(...scenarios.map(({ id }) => id.length));
  const lines = scenarios.map(({ id, title }) => `${id.padEnd(width)}   ${title}\n`);
  await print(process.stdout, lines.join(''));
};

/** The YAML goes to stdout, so that it can be piped into a file; talk goes to stderr. */
const run = async ({ scenario: ids, port }: LabFlags): Promise<void> => {
  const [{ startLab }, { scenarios }, { stringify }] = await Promise.all([
    import('../../lab/start-lab.ts'),
    import('../../lab/scenarios/index.ts'),
    import('yaml'),
  ]);
  const unknown = ids?.find((id) => !scenarios.some((scenario) => scenario.id === id));
  if (unknown !== undefined) {
    throw new UsageError(`There is no scenario "${unknown}"; --list names them.`);
  }
  const stop = interruption();
  const talk = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const lab = await startLab({
    ...(ids !== undefined && { ids }),
    ...(port !== undefined && { port }),
    log: talk,
  });
  try {
    const sources = lab.running.map(({ source }) => source);
    await print(process.stdout, stringify({ sources }));
    talk('The lab runs on loopback until Ctrl-C. In another window: taxii-probe check FILE');
    await ended(stop.signal);
    process.exitCode = 130;
  } finally {
    await lab.close();
    stop.done();
  }
};

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    // Without a handle of its own the wait would not keep a process alive whose servers are all gone.
    const alive = setInterval(() => undefined, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
