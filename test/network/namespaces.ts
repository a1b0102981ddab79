import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { must, tryNow } from './commands.ts';

const prefix = 'taxii-probe-test';
/** `ip netns exec` binds what lies here over the files of /etc. */
const settings = '/etc/netns';
let made = 0;

export interface Namespaces {
  readonly client: string;
  readonly router: string;
  readonly server: string;
  remove(): Promise<void>;
}

/** Three empty network namespaces, their names unique to this process, gone when it ends. */
export const makeNamespaces = async (): Promise<Namespaces> => {
  await sweep();
  made += 1;
  const name = (role: string): string => `${prefix}-${process.pid}-${made}-${role}`;
  const names = { client: name('client'), router: name('router'), server: name('server') };
  const all = Object.values(names);
  const removeNow = (): void => {
    for (const one of all) {
      tryNow('ip', ['netns', 'del', one]);
      rmSync(join(settings, one), { recursive: true, force: true });
    }
  };
  process.once('exit', removeNow);
  const remove = async (): Promise<void> => {
    process.off('exit', removeNow);
    await Promise.all(all.map(removeOne));
  };
  try {
    for (const one of all) {
      await must('ip', ['netns', 'add', one]);
      await must('ip', ['-n', one, 'link', 'set', 'lo', 'up']);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { ...names, remove };
};

/** What the programs in this namespace read as /etc/resolv.conf. */
export const setResolver = async (namespace: string, text: string): Promise<void> => {
  await mkdir(join(settings, namespace), { recursive: true });
  await writeFile(join(settings, namespace, 'resolv.conf'), text);
};

const removeOne = async (name: string): Promise<void> => {
  await must('ip', ['netns', 'del', name]).catch(() => {});
  await rm(join(settings, name), { recursive: true, force: true });
};

/** Removes what runs left behind that were killed: their process is no more. */
const sweep = async (): Promise<void> => {
  const listed = (await must('ip', ['netns', 'list']))
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  const configured = await readdir(settings).catch(() => []);
  const left = [...new Set([...listed, ...configured])].filter((name) => isLeftover(name));
  await Promise.all(left.map(removeOne));
};

const isLeftover = (name: string): boolean => {
  const pid = new RegExp(`^${prefix}-(\\d+)-`).exec(name)?.[1];
  return pid !== undefined && Number(pid) !== process.pid && !runs(Number(pid));
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
