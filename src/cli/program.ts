import { Command } from 'commander';
import { registerCheck } from './commands/check.ts';
import { registerDemo } from './commands/demo.ts';
import { registerExplain } from './commands/explain.ts';
import { registerLab } from './commands/lab.ts';
import { registerLog } from './commands/log.ts';
import { registerSchema } from './commands/schema.ts';
import { versionText } from './tool.ts';

/** The command line. Every action loads what it needs only when it runs: a page of help must not cost undici. */
export const createProgram = (): Command => {
  const program = new Command('taxii-probe')
    .description(
      'Polls a TAXII 1.1 source the way a Cisco Secure Email Gateway does, stage by stage, and says what failed, what the appliance would log, and what to change.',
    )
    .version(
      versionText.trimEnd(),
      '-V, --version',
      'versions of the tool, Node, OpenSSL and schema',
    )
    .helpOption('-h, --help', 'this page')
    .helpCommand(false)
    .addHelpText('before', examples)
    .addHelpText('after', exitCodes)
    .exitOverride()
    // The sentence is written once, by failure.ts, which knows whether JSON was asked for.
    .configureOutput({ outputError: () => undefined });
  for (const register of [
    registerCheck,
    registerDemo,
    registerLab,
    registerLog,
    registerExplain,
    registerSchema,
  ]) {
    register(program);
  }
  return program;
};

const examples = `Examples:
  taxii-probe check feeds.yaml
  taxii-probe check --hostname feeds.example.com --polling-path /taxii/poll/ --collection NAME
  taxii-probe log threatfeeds.current
  taxii-probe explain 405
  taxii-probe demo
`;

const exitCodes = `
Exit codes: 0 passed, 1 warnings (only with --fail-on warning), 2 failed,
3 could not judge (usage, source file, inconclusive, our own bug), 130 Ctrl-C.`;
