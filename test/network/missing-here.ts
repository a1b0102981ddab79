import { ensureCommands } from '../interop/ensure-commands.ts';
import { runCommand } from '../interop/run-command.ts';

const packages = {
  ip: 'iproute2',
  ss: 'iproute2',
  nft: 'nftables',
  dnsmasq: 'dnsmasq-base',
  sysctl: 'procps',
  mount: 'mount',
};

/** What keeps network namespaces from being made on this machine, as one sentence; null when nothing does. */
export const missingHere = async (): Promise<string | null> => {
  if (process.platform !== 'linux') return 'network namespaces are Linux only';
  if (process.getuid?.() !== 0) return 'needs root';
  const absent = await ensureCommands(packages);
  if (absent !== null) return absent;
  const tried = await runCommand('unshare', [
    '--net',
    '--mount',
    'nft',
    'add',
    'table',
    'inet',
    'test',
  ]);
  return tried.status === 0
    ? null
    : `no namespaces or no nftables for root: ${tried.problem ?? tried.stderr.trim()}`;
};
