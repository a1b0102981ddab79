import { missingHere } from '../../src/lab/start-lab.ts';
import type { Scenario } from '../../src/lab/scenario.ts';
import { bodyScenarios } from '../../src/lab/scenarios/bodies.ts';
import { fulfilmentScenarios } from '../../src/lab/scenarios/fulfilment.ts';
import { hostileScenarios } from '../../src/lab/scenarios/hostile.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { redirectScenarios } from '../../src/lab/scenarios/redirects.ts';
import { truncationScenarios } from '../../src/lab/scenarios/truncation.ts';

const families: ReadonlySet<Scenario> = new Set([
  ...hostileScenarios,
  ...bodyScenarios,
  ...truncationScenarios,
  ...redirectScenarios,
  ...fulfilmentScenarios,
]);

/** Whatever a server can do to use up memory, connections or time, and every stage at which it can break off. */
export const hostile: readonly Scenario[] = scenarios.filter(
  (scenario) =>
    missingHere(scenario) === null &&
    (families.has(scenario) ||
      /reset|hang|silent|timed-out|closed|cut|loop|endless/.test(scenario.id)),
);
