import { CommanderError } from 'commander';
import type { Problem } from '../engine/result.ts';
import { jsonTargets } from './outputs.ts';
import { problemResult } from './problem-result.ts';
import { UsageError } from './usage-error.ts';
import { print, writeUserFile } from './write.ts';

/** Says what went wrong on stderr, as JSON too where JSON was asked for, and gives the exit code. */
export const failureExit = async (error: unknown, argv: readonly string[]): Promise<0 | 3> => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 3;
    return usage([{ code: 'usage', message: sentenceOf(error) }], argv);
  }
  if (error instanceof UsageError) return usage(error.problems, argv);
  return broken(error, argv);
};

/** Commander writes `error: unknown option '--formt'` and a suggestion on a line of its own. */
const sentenceOf = ({ message }: CommanderError): string =>
  message.replace(/^error: /, '').replaceAll('\n', ' ');

const usage = async (problems: readonly Problem[], argv: readonly string[]): Promise<3> => {
  const lines = problems.map((problem) => `taxii-probe: ${place(problem)}${problem.message}\n`);
  await print(process.stderr, lines.join(''));
  if (problems.every(({ code }) => code === 'usage')) {
    const command = commands.find((name) => name === argv[0]);
    await print(
      process.stderr,
      `Try: taxii-probe ${command === undefined ? '' : `${command} `}--help\n`,
    );
  }
  await writeJson(problems, 'inconclusive', argv);
  return 3;
};

const commands = ['check', 'demo', 'lab', 'log', 'explain', 'schema'];

/** Where the problem is; most sentences begin with the key themselves. */
const place = ({ file, line, key, message }: Problem): string => {
  const isNamed = key !== undefined && message.includes(key.split('.').at(-1) ?? key);
  const parts = [
    file === '-' ? 'standard input' : file,
    line === undefined ? undefined : `line ${line}`,
    isNamed ? undefined : key,
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? '' : `${known.join(', ')}: `;
};

const broken = async (error: unknown, argv: readonly string[]): Promise<3> => {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await print(
    process.stderr,
    `taxii-probe: a bug of this program, not of a feed:\n${trace}\n` +
      'Please report it to the project with the lines above and the command, without any secret.\n',
  );
  const message = error instanceof Error ? error.message : String(error);
  await writeJson([{ code: 'broken', message }], 'broken', argv);
  return 3;
};

const writeJson = async (
  problems: readonly Problem[],
  outcome: 'inconclusive' | 'broken',
  argv: readonly string[],
): Promise<void> => {
  const text = `${JSON.stringify(problemResult(problems, outcome), null, 2)}\n`;
  for (const file of jsonTargets(argv)) {
    if (file === null) await print(process.stdout, text);
    else await writeUserFile(file, text).catch(() => print(process.stdout, text));
  }
};
