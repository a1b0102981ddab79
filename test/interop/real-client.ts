import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureEnvironment } from './environments.ts';
import type { EnvironmentName } from './environments.ts';
import { cacheFolder, interopFolder } from './repo-root.ts';

/** One call of the client. Dates are ISO texts. */
export interface ClientJob {
  readonly kind?: 'poll' | 'discovery' | 'collections';
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly https: boolean;
  /** PEM file that replaces the client's own roots. */
  readonly ca?: string | null;
  readonly proxy?: string | null;
  readonly username?: string | null;
  readonly password?: string | null;
  readonly collection?: string;
  readonly begin?: string | null;
  readonly end?: string | null;
  /** Time allowed; the client itself knows no limit. */
  readonly seconds?: number;
  /**
   * Name lookups to answer in place of the system's resolver: addresses, or a getaddrinfo error
   * (-2 unknown name, -3 resolver failed, -5 no address). The client can only ask the system's resolver,
   * so a lookup through another server can be imitated but not observed.
   */
  readonly names?: Readonly<Record<string, readonly string[] | -2 | -3 | -5>>;
}

export interface ClientRun {
  readonly ok: boolean;
  /** Content blocks delivered before the end or the exception. */
  readonly blocks: number;
  readonly exceptionClass?: string;
  /** str() of the exception. */
  readonly text?: string;
  /** No end within the time allowed, or more blocks than any server of ours holds. */
  readonly timedOut?: boolean;
  /** Signal that ended the process. */
  readonly crashed?: number | null;
  /** For discovery the service types, for collections the names. */
  readonly found?: readonly string[];
}

export interface RealClient {
  /** Versions as the client says them. */
  readonly versions: Readonly<Record<string, string | null>>;
  run(job: ClientJob): Promise<ClientRun>;
  close(): Promise<void>;
}

/**
 * The appliance's library is older than ours: without these bounds the client would take a TLS 1.3-only
 * server and refuse TLS 1.0, SHA-1 and short keys.
 */
const openSslConf = `openssl_conf = settings
[settings]
ssl_conf = ssl
[ssl]
system_default = limits
[limits]
MinProtocol = TLSv1
MaxProtocol = TLSv1.2
CipherString = DEFAULT@SECLEVEL=0
`;

const defaultSeconds = 15;

/** Starts the client process of an environment; throws when the environment cannot be made. */
export const startRealClient = async (name: EnvironmentName): Promise<RealClient> => {
  const environment = await ensureEnvironment(name);
  if (!environment.ready) throw new Error(environment.missing);
  const home = join(cacheFolder, 'home');
  mkdirSync(home, { recursive: true });
  const conf = join(home, 'openssl.cnf');
  writeFileSync(conf, openSslConf);
  // A bare environment: proxy variables, CA bundles and a netrc would change what the client does.
  // lxml names the working directory in texts on gzipped replies; a service has none of its own.
  const child = spawn(environment.python, ['-u', join(interopFolder, 'real-client.py')], {
    env: { PATH: process.env['PATH'], HOME: home, OPENSSL_CONF: conf, LC_ALL: 'C.UTF-8' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = `${errors}${chunk.toString()}`.slice(-4_000);
  });
  child.stdin.on('error', () => {});
  const killNow = () => child.kill('SIGKILL');
  process.once('exit', killNow);

  type Waiter = { resolve: (run: ClientRun) => void; reject: (error: Error) => void };
  const waiters = new Map<number, Waiter>();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const versions = await new Promise<Record<string, string | null>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const error = new Error(`real-client.py ended (${code})\n${errors}`);
      reject(error);
      for (const waiter of waiters.values()) waiter.reject(error);
      waiters.clear();
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, ready, ...rest } = JSON.parse(line) as { id?: number; ready?: boolean };
      if (ready === true) return resolve(rest);
      const waiter = waiters.get(id ?? -1);
      waiters.delete(id ?? -1);
      waiter?.resolve(rest as unknown as ClientRun);
    });
  });
  let last = 0;
  return {
    versions,
    run: (job) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiters.set(last, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ seconds: defaultSeconds, ...job, id: last })}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await closed;
      process.off('exit', killNow);
    },
  };
};
