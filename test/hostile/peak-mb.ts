import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

/**
 * The most memory that this process ever had resident, in megabytes. Linux hands a child the maxRSS of the process
 * that started it, up to then; VmHWM is the child's own. Both are in kibibytes.
 */
export const peakMb = (): number => {
  const own = existsSync(status)
    ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return (Number(own ?? process.resourceUsage().maxRSS) * 1024) / 1e6;
};
