import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLab } from '../../src/lab/start-lab.ts';

export interface LabFiles {
  /** Folder of its own for whatever a test writes. */
  readonly folder: string;
  /** Path of the source file of a scenario. */
  readonly file: (id: string) => string;
  readonly yaml: (id: string) => string;
  /** Requests that a scenario has had so far. */
  readonly requests: (id: string) => number;
  /** Takes out what differs from run to run: ports, times, fingerprints. */
  readonly mask: (text: string) => string;
  close(): Promise<void>;
}

/** Scenarios of the lab, each with its source file on disk, for the built program to check. */
export const labFiles = async (...ids: readonly string[]): Promise<LabFiles> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
  const lab = await startLab({ ids, directory: folder });
  const file = (id: string): string => path.join(folder, `${id}.yaml`);
  for (const { scenario, yaml } of lab.running) await writeFile(file(scenario.id), yaml);
  return {
    folder,
    file,
    yaml: (id) => lab.get(id).yaml,
    requests: (id) => lab.get(id).requests.length,
    mask: (text) => masked(text, folder),
    close: async () => {
      await lab.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const masked = (text: string, folder: string): string =>
  text
    .replaceAll(folder, '/tmp/lab')
    .replaceAll(
      /^( +\S+ [a-z-]+)( +[\d<]+) ms/gm,
      (_, stage: string, time: string) => `${stage}${'N'.padStart(time.length)} ms`,
    )
    .replaceAll(/\d+ ms/g, 'N ms')
    .replaceAll(/in \d+\.\d s/g, 'in N s')
    .replaceAll(/(?<=localhost:|127\.0\.0\.1:|port=|port |on )\d{4,5}/g, 'PORT')
    .replaceAll(/(?:[0-9A-F]{2}:){15,31}[0-9A-F]{2}/g, 'AB:CD');
