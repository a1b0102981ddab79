import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../interop/run-command.ts';

export interface DnsmasqSetting {
  readonly namespace: string;
  /** Addresses to answer on, port 53. */
  readonly on: readonly string[];
  /** Lines of a configuration file. */
  readonly lines: readonly string[];
}

export interface Dnsmasq {
  close(): Promise<void>;
}

/** Knows nothing but what the lines say: no hosts file, no resolv.conf, no other server to ask. */
const alone = [
  'no-resolv',
  'no-hosts',
  'no-round-robin',
  'bind-interfaces',
  'user=root',
  'group=root',
  'cache-size=0',
];

/** Runs dnsmasq in a namespace until it is closed or this process ends. */
export const startDnsmasq = async ({ namespace, on, lines }: DnsmasqSetting): Promise<Dnsmasq> => {
  const settings = [...alone, ...on.map((address) => `listen-address=${address}`), ...lines].join(
    '\n',
  );
  const args = [
    'netns',
    'exec',
    namespace,
    'dnsmasq',
    '--keep-in-foreground',
    '--conf-file=-',
    '--pid-file=',
  ];
  const child = spawn('ip', args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(`${settings}\n`);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  for (let left = 100; left > 0; left -= 1) {
    if (child.exitCode !== null) break;
    const sockets = await runCommand('ip', [
      'netns',
      'exec',
      namespace,
      'ss',
      '-Hlnu',
      'sport = :53',
    ]);
    if (on.every((address) => sockets.stdout.includes(address))) return { close };
    await pause(50);
  }
  await close();
  throw new Error(`dnsmasq does not answer on ${on.join(', ')}: ${said}`);
};
