import { Option, type Command } from 'commander';
import type { Locale } from '../../engine/result.ts';
import { localeOption } from '../locale-option.ts';

export interface LogFlags {
  readonly format: 'pretty' | 'json';
  readonly locale: Locale;
}

export const registerLog = (program: Command): void => {
  program
    .command('log')
    .summary('reads a threatfeeds log of the ESA and diagnoses its failures')
    .description(
      'Reads a threatfeeds log, or lines pasted from one, and says per source what failed and why.',
    )
    .argument('[file]', 'the log; - or nothing reads standard input', '-')
    .addOption(
      new Option('--format <name>', 'how it is printed')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addOption(localeOption())
    .addHelpText('before', examples)
    .addHelpText('after', exitCodes)
    .action(async (file: string, flags: LogFlags) => {
      const { runLogCommand } = await import('../log/run-log-command.ts');
      process.exitCode = await runLogCommand(file, flags);
    });
};

const examples = `Examples:
  taxii-probe log threatfeeds.current
  ssh esa 'tail -n 1000 threatfeeds' | taxii-probe log -
  echo "Reason for failure: '405'" | taxii-probe log
`;

const exitCodes = `
Exit codes: 0 nothing failed in the log, 2 failures found, 3 no threatfeeds log.`;
