#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { failureExit } from './failure.ts';
import { createProgram } from './program.ts';
import { tolerateClosedPipe } from './write.ts';

// V8 rather lets its heap grow than looks for garbage: a hundred sources would take half as much memory again.
setFlagsFromString('--optimize-for-size');
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
