import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEnvironment } from '../interop/environments.ts';
import type { ClientJob, ClientRun } from '../interop/real-client.ts';
import { interopFolder } from '../interop/repo-root.ts';
import { runCommand } from '../interop/run-command.ts';
import { withResolver } from './with-resolver.ts';

/**
 * Polls with the ESA's client (Python 2.7) from a network namespace; one run a job, in their order.
 * @param resolver /etc/resolv.conf for these runs alone
 */
export const realClientIn = async (
  namespace: string,
  jobs: readonly ClientJob[],
  resolver?: string,
): Promise<readonly ClientRun[]> => {
  const environment = await ensureEnvironment('esa27');
  if (!environment.ready) throw new Error(environment.missing);
  const client = [environment.python, '-u', join(interopFolder, 'real-client.py')];
  const folder = await mkdtemp(join(tmpdir(), 'taxii-probe-network-'));
  const command = resolver === undefined ? client : await withResolver(folder, resolver, client);
  const run = await runCommand('ip', ['netns', 'exec', namespace, ...command], {
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', REAL_CLIENT_AT_ONCE: '32' },
    input: jobs.map((job, id) => `${JSON.stringify({ seconds: 60, ...job, id })}\n`).join(''),
    deadlineMs: 75_000,
  });
  await rm(folder, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(run.problem ?? run.stderr);
  const lines = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ClientRun & { id?: number });
  return jobs.map((_, id) => lines.find((line) => line.id === id)!);
};

/** The job that polls a source as it is configured. */
export const jobOf = (source: Readonly<Record<string, unknown>>): ClientJob => ({
  host: String(source['hostname']),
  port: Number(source['pollingPort']),
  path: String(source['pollingPath']),
  https: source['useHttps'] === true,
  collection: String(source['collectionName']),
});
