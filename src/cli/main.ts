#!/usr/bin/env node
import { failureExit } from './failure.ts';
import { createProgram } from './program.ts';
import { tolerateClosedPipe } from './write.ts';

tolerateClosedPipe();
const argv = process.argv.slice(2);
const fail = async (error: unknown): Promise<void> => {
  process.exitCode = await failureExit(error, argv);
};
// What escapes from a callback has no caller left to catch it: it ends here, and the program with it.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    void fail(error).finally(() => process.exit());
  });
}
await createProgram().parseAsync(argv, { from: 'user' }).catch(fail);
