import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';

export interface CliRun {
  readonly command: string;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the child as soon as it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

const program = path.join(inject('dist'), 'cli.js');

/** Runs the built program as a user would, with none of this machine's terminal or colour settings. */
export const runCli = (args: readonly string[], options: CliOptions = {}): Promise<CliRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        LANG: 'C.UTF-8',
        ...options.env,
      },
      stdio: 'pipe',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const command = ['taxii-probe', ...args.map(quoted)].join(' ');
      resolve({ command, code, stdout, stderr });
    });
    // A program that ends on a usage error does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    options.meanwhile?.(child);
  });

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`);

/** Command, exit code and output as one page to read; what differs from run to run is masked. */
export const asPage = (
  { command, code, stdout, stderr }: CliRun,
  mask: (text: string) => string = (text) => text,
): string => {
  const block = (name: string, text: string): string =>
    text === '' ? '' : `\n${name}:\n\n\`\`\`\n${mask(text).trimEnd()}\n\`\`\`\n`;
  return `# \`${mask(command)}\`\n\nExit code: ${code ?? 'none'}\n${block('stdout', stdout)}${block('stderr', stderr)}`;
};
