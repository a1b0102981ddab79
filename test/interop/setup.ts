import { ensureCommands } from './ensure-commands.ts';
import { ensureEnvironment, recipes } from './environments.ts';
import type { EnvironmentName } from './environments.ts';
import { serverPackages } from './server-packages.ts';

/** Makes everything that the interop tests need; says what is missing. */
export const main = async (): Promise<number> => {
  const missing: string[] = [];
  for (const name of Object.keys(recipes) as EnvironmentName[]) {
    const environment = await ensureEnvironment(name);
    console.log(environment.ready ? `ready    ${name}` : `missing  ${environment.missing}`);
    if (!environment.ready) missing.push(environment.missing);
  }
  const servers = await ensureCommands(serverPackages);
  console.log(servers === null ? 'ready    nginx, squid' : `missing  ${servers}`);
  if (servers !== null) missing.push(servers);
  return missing.length === 0 ? 0 : 3;
};
