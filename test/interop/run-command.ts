import { spawn } from 'node:child_process';

export interface CommandResult {
  /** null when the command could not be started or did not end in time. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly problem: string | null;
}

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly input?: string;
  readonly deadlineMs?: number;
}

/** Runs to its end or to the deadline; never throws, the caller reads what happened. */
export const runCommand = (
  command: string,
  args: readonly string[],
  { env, cwd, input, deadlineMs = 60_000 }: CommandOptions = {},
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let problem: string | null = null;
    const timer = setTimeout(() => {
      problem = `${command} did not end within ${deadlineMs / 1000} s`;
      child.kill('SIGKILL');
    }, deadlineMs);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A child that ends without reading its input closes the pipe under us.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    const end = (status: number | null) => {
      clearTimeout(timer);
      resolve({
        status: problem === null ? status : null,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        problem,
      });
    };
    child.on('error', (error) => {
      problem ??= `${command} could not be started: ${error.message}`;
      end(null);
    });
    child.on('close', end);
  });
