import { execFileSync } from 'node:child_process';
import { runCommand } from '../interop/run-command.ts';

/** Runs a command that must succeed; gives its standard output. */
export const must = async (
  command: string,
  args: readonly string[],
  input = '',
): Promise<string> => {
  const done = await runCommand(command, args, { input, deadlineMs: 20_000 });
  if (done.status === 0) return done.stdout;
  const said = done.problem ?? done.stderr.trim();
  throw new Error(`${command} ${args.join(' ')}: ${said}\n${input}`);
};

/** For clean-up when the process is about to end: whatever is gone already is as wanted. */
export const tryNow = (command: string, args: readonly string[]): void => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 5_000 });
  } catch {
    // Gone, or never made.
  }
};
