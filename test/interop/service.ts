import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface ServiceOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Ports on 127.0.0.1 that must accept before the service counts as started. */
  readonly ports: readonly number[];
  /** More of its log, for services that write files. */
  readonly readLog?: () => string;
}

export interface Service {
  readonly name: string;
  readonly pid: number;
  log(): string;
  stop(): Promise<void>;
}

const startDeadlineMs = 20_000;
const stopDeadlineMs = 4_000;

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const groupIsAlive = (pid: number): boolean => {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
};

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
};

const stopGroup = async (pid: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    signalGroup(pid, signal);
    const deadline = Date.now() + stopDeadlineMs;
    while (groupIsAlive(pid) && Date.now() < deadline) await pause(25);
  }
};

/**
 * Starts a server in a process group of its own, so that its workers end with it, and waits until all its
 * ports accept. Throws with the server's log when it does not come up.
 */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const { name, command, args, env, cwd, ports, readLog } = options;
  const child = spawn(command, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  const { pid } = child;
  const log = () => `--- ${name} (${ended ?? 'running'})\n${output}${readLog?.() ?? ''}`;
  if (pid === undefined) {
    await pause(0);
    throw new Error(`${name} could not be started\n${log()}`);
  }
  // The last resort when the test run itself is ended: a detached group would outlive it.
  const killNow = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', killNow);
  const stop = async () => {
    await stopGroup(pid);
    process.off('exit', killNow);
  };
  const deadline = Date.now() + startDeadlineMs;
  for (const port of ports) {
    while (!(await accepts(port))) {
      if (ended !== null || Date.now() > deadline) {
        await stop();
        throw new Error(`${name} does not accept on port ${port}\n${log()}`);
      }
      await pause(50);
    }
  }
  return { name, pid, log, stop };
};
