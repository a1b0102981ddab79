import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lab, LabOptions, Running } from './lab.ts';
import { findLocalName } from './local-name.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { startScenario, type StartedScenario } from './start-scenario.ts';

/**
 * Starts the listeners of the scenarios asked for, all on loopback.
 * @throws when an id is unknown or a port is taken; what had started is closed again
 */
export const startLab = async (options: LabOptions = {}): Promise<Lab> => {
  const chosen = choose(options.ids, options.log);
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'taxii-lab-')));
  await mkdir(directory, { recursive: true });
  const started: StartedScenario[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.close()));
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
  };
  const ports = portsFrom(options.port);
  const now = options.now ?? new Date();
  const local = options.local ?? (await findLocalName());
  try {
    for (const scenario of chosen) {
      const one = await startScenario(scenario, { directory, ports, now, local });
      started.push(one);
      options.log?.(`${scenario.id}: ${scenario.title}`);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const running = started.map((one) => one.running);
  return { running, get: (id) => find(running, id), close };
};

const choose = (
  ids: readonly string[] | undefined,
  log: LabOptions['log'],
): readonly Scenario[] => {
  if (ids) {
    return ids.map((id) => {
      const scenario = scenarios.find((one) => one.id === id);
      if (!scenario) throw new Error(`there is no scenario "${id}"`);
      return scenario;
    });
  }
  return scenarios.filter((scenario) => {
    const missing = missingHere(scenario);
    if (missing) log?.(`${scenario.id}: left out, needs ${missing}`);
    return !missing;
  });
};

/** What of a scenario's needs this system lacks. */
export const missingHere = (scenario: Scenario): string | null => {
  const missing = (scenario.needs ?? []).filter((need) =>
    need === 'linux' ? process.platform !== 'linux' : process.getuid?.() !== 0,
  );
  return missing.length > 0 ? missing.join(' and ') : null;
};

const portsFrom = (first: number | undefined): (() => number) => {
  let next = first ?? 0;
  return () => (first === undefined ? 0 : next++);
};

const find = (running: readonly Running[], id: string): Running => {
  const found = running.find(({ scenario }) => scenario.id === id);
  if (!found) throw new Error(`scenario "${id}" does not run`);
  return found;
};
