import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A command with an /etc/resolv.conf of its own.
 * `ip netns exec` gave the command a mount namespace of its own: a file bound there shows nowhere else.
 */
export const withResolver = async (
  folder: string,
  text: string,
  command: readonly string[],
): Promise<readonly string[]> => {
  const file = join(folder, 'resolv.conf');
  await writeFile(file, text);
  return ['sh', '-c', 'mount --bind "$0" /etc/resolv.conf && exec "$@"', file, ...command];
};
