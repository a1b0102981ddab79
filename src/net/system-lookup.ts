import { spawn } from 'node:child_process';
import { lookup } from 'node:dns';
import { errorCode } from './socket-fault.ts';

export interface FoundAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export interface LookupLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Addresses in the system's order, or a code: ENOTFOUND, EAI_AGAIN, ETIMEOUT, ABORT_ERR. */
export type Looked = readonly FoundAddress[] | string;

/**
 * The system's own resolver, getaddrinfo, in a process of its own. It knows no deadline and cannot be stopped: one
 * that waits for a dead resolver holds its thread for ten seconds, and for minutes where an answer needs TCP that
 * is blocked, and a process does not end before its threads do. Never rejects.
 */
export const systemLookup = (hostname: string, limits: LookupLimits): Promise<Looked> =>
  // Never asked of a name server (RFC 6761, 6.3).
  /(?:^|\.)localhost$/i.test(hostname) ? inProcess(hostname, limits) : inChild(hostname, limits);

/** The line break says that the program has started: the time allowed is for the lookup alone. */
const program = `
const { lookup } = require('node:dns');
lookup(process.argv[1], { all: true, verbatim: true }, (error, found) => {
  process.stdout.write(JSON.stringify(error ? error.code : found));
});
process.stdout.write('\\n');
`;
const startMs = 10_000;

const inChild = (hostname: string, { timeoutMs, signal }: LookupLimits): Promise<Looked> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', program, '--', hostname], {
      // Settings of this process are not meant for that one: a debugger's port, where to write coverage.
      env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    let said = '';
    let over: Looked | null = null;
    const end = (why: Looked): void => {
      over ??= why;
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      child.kill('SIGKILL');
      resolve(over);
    };
    const onAbort = (): void => end('ABORT_ERR');
    let timer = setTimeout(() => end('ETIMEOUT'), startMs);
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') {
        clearTimeout(timer);
        timer = setTimeout(() => end('ETIMEOUT'), timeoutMs);
      }
      said += chunk.toString();
    });
    child.once('close', () => end(answerIn(said)));
    // Where no process may be started this one has to ask, and may have to wait.
    child.once('error', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      if (over === null) resolve(inProcess(hostname, { timeoutMs, signal }));
    });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });

const answerIn = (said: string): Looked => {
  try {
    return JSON.parse(said) as Looked;
  } catch {
    return 'EAI_FAIL';
  }
};

const inProcess = (hostname: string, { timeoutMs, signal }: LookupLimits): Promise<Looked> =>
  new Promise((settle) => {
    const onAbort = (): void => settle('ABORT_ERR');
    const timer = setTimeout(() => settle('ETIMEOUT'), timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    lookup(hostname, { all: true, verbatim: true }, (error, found) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      if (error) settle(errorCode(error));
      else settle(found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })));
    });
  });
