import { Option, type Command } from 'commander';
import { failOnNames } from '../exit-code.ts';
import type { CheckFlags } from '../check/check-flags.ts';
import { localeOption } from '../locale-option.ts';
import type { OutputFlag } from '../outputs.ts';
import { collect, secondsAsMs, wholeNumber } from '../parse-value.ts';

/** The flags are those of the contract; a flag that takes several values takes one and may be repeated. */
export const registerCheck = (program: Command): void => {
  const outputs: OutputFlag[] = [];
  const command = program
    .command('check')
    .summary('polls each source as the ESA would and says what failed')
    .description(
      'Polls every source of the files (- is standard input), or one source\ngiven by flags, as the ESA would. Settings beside a FILE overrule those in it.',
    )
    .argument('[file...]', 'source files in YAML')
    .addHelpText('before', examples);
  addSource(command);
  addSurroundings(command);
  addRun(command);
  addReport(command, outputs);
  command.action(async (files: string[], flags: CheckFlags) => {
    const { runCheckCommand } = await import('../check/run-check-command.ts');
    process.exitCode = await runCheckCommand(files, flags, outputs);
  });
};

const examples = `Examples:
  taxii-probe check feeds.yaml
  taxii-probe check feeds.yaml --only "AlienVault OTX" --verbose
  taxii-probe check --hostname feeds.example.com --polling-path /taxii/poll/ \\
    --collection NAME --username USER --password-file ./feed.pass
  taxii-probe check feeds.yaml --format json --output result.json --format pretty
`;

const addSource = (command: Command): void => {
  command
    .optionsGroup('The source, as on the ESA form:')
    .option('--hostname <name>', 'Hostname')
    .addOption(new Option('--port <number>', 'Polling Port').argParser(wholeNumber(1, 65_535)))
    .option('--polling-path <path>', 'Polling Path')
    .option('--collection <name>', 'Collection Name')
    .option('--username <name>', 'user name; ${env:NAME} and ${file:PATH} keep it out of the shell')
    .option('--password-file <file>', 'file that holds the password')
    .option('--password-stdin', 'read the password from standard input')
    .option('--no-https', 'Use HTTPS: No')
    .addOption(new Option('--age <days>', 'Age of Threat Feeds').argParser(wholeNumber(1, 365)))
    .addOption(
      new Option('--segment <days>', 'Time Span of Poll Segment').argParser(wholeNumber(1, 365)),
    );
};

const addSurroundings = (command: Command): void => {
  command
    .optionsGroup('Where the ESA stands:')
    .addOption(
      new Option('--ca <file>', 'PEM file of the Custom List; may be repeated').argParser(collect),
    )
    .option('--no-system-ca', 'trust the Custom List alone')
    .option('--proxy <url>', 'proxy of Service Updates; its login as ${env:NAME} or ${file:PATH}')
    .option('--discovery-path <path>', 'discovery path, to ask for the right polling path')
    .option('--dns-server <address>', 'resolver to ask instead of this machine’s')
    .option('--source-address <address>', 'local address to send from');
};

const addRun = (command: Command): void => {
  command
    .optionsGroup('The run:')
    .addOption(
      new Option('--only <name>', 'only the source of this name; may be repeated').argParser(
        collect,
      ),
    )
    .option('--quick', 'newest segment only; the ESA polls the whole age')
    .option('--no-trials', 'do not try neighbouring settings after a failure')
    .addOption(
      new Option('--attempts <number>', 'tries per source; the ESA makes three')
        .argParser(wholeNumber(1, 10))
        .default(1),
    )
    .addOption(
      new Option('--concurrency <number>', 'sources at the same time')
        .argParser(wholeNumber(1, 64))
        .default(4),
    )
    .addOption(
      new Option('--connect-timeout <seconds>', 'per address')
        .argParser(secondsAsMs(600))
        .default(10_000, '10'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'per HTTP exchange without progress')
        .argParser(secondsAsMs(3600))
        .default(60_000, '60'),
    )
    .addOption(
      new Option('--dialect <engine>', 'wording of the ESA log: documented engine or Python 3')
        .choices(['py27', 'py3'])
        .default('py27'),
    );
};

const addReport = (command: Command, outputs: OutputFlag[]): void => {
  const remember = (flag: OutputFlag['flag']) => (value: string) => {
    outputs.push({ flag, value });
    return value;
  };
  command
    .optionsGroup('The report:')
    .addOption(
      new Option(
        '--format <name>',
        'pretty or json; may be repeated, each with its --output',
      ).argParser(remember('format')),
    )
    .addOption(
      new Option(
        '--output <file>',
        'where the --format before it goes; otherwise standard output',
      ).argParser(remember('output')),
    )
    .option('--verbose', 'also the evidence and the redacted transcript')
    .addOption(localeOption())
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code other than 0')
        .choices(failOnNames)
        .default('error'),
    )
    .option('--save <file>', 'the Result as JSON')
    .option('--save-ca <file>', 'PEM of the certificates to import')
    .option('--save-source <file>', 'the corrected source file')
    .optionsGroup('Other:')
    .helpOption('-h, --help', 'this page');
};
