import { startLab } from '../../src/lab/start-lab.ts';
import type { HostileCase } from './hostile-case.ts';
import { hostile } from './hostile-scenarios.ts';

/** Serves the suite until standard input ends; the cases go to standard output, one line. */
export const main = async (): Promise<void> => {
  const lab = await startLab({ ids: hostile.map(({ id }) => id) });
  const cases = lab.running.map(({ scenario, source }): HostileCase => ({
    id: scenario.id,
    source,
    code: scenario.expect.code,
    outcome: scenario.expect.outcome,
  }));
  process.stdout.write(`${JSON.stringify(cases)}\n`);
  process.stdin.resume().once('end', () => void lab.close().then(() => process.exit()));
};
