import { runCheck } from '../../engine/run-check.ts';
import type { Result } from '../../engine/result.ts';
import { Redactor } from '../../source/redactor.ts';
import type { Secret } from '../../source/secret.ts';
import { deliver } from '../deliver.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { interruption } from '../interruption.ts';
import { pairOutputs, type OutputFlag } from '../outputs.ts';
import { progress } from '../progress.ts';
import { version } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckFlags } from './check-flags.ts';
import { load } from './load.ts';
import { save } from './save.ts';

/** What `check` does once its flags are understood. */
export const runCheckCommand = async (
  names: readonly string[],
  flags: CheckFlags,
  outputFlags: readonly OutputFlag[],
): Promise<ExitCode> => {
  const outputs = pairOutputs(outputFlags);
  if (flags.saveSource !== undefined && names.length > 1) {
    throw new UsageError('--save-source corrects one source file; give one FILE.');
  }
  const stop = interruption();
  try {
    const loaded = await load(names, flags);
    const { sources, secrets, problems } = loaded;
    if (problems.length > 0) throw new UsageError(problems);
    const result = await watched(flags, secrets, (options, observer) =>
      runCheck(sources, options, stop.signal, observer),
    );
    const appearance = { locale: flags.locale, verbose: flags.verbose === true };
    const isDelivered = await deliver(result, outputs, appearance);
    const isSaved = await save(result, loaded, flags);
    const code = exitCode(result, flags.failOn);
    return isDelivered && isSaved ? code : 3;
  } finally {
    stop.done();
  }
};

type Run = (
  options: Parameters<typeof runCheck>[1],
  observer: NonNullable<Parameters<typeof runCheck>[3]>,
) => Promise<Result>;

/** Runs with a line of progress on a terminal, which is gone before the report is written. */
const watched = async (
  flags: CheckFlags,
  secrets: readonly Secret[],
  run: Run,
): Promise<Result> => {
  const line = progress(process.stderr);
  try {
    return await run(
      {
        quick: flags.quick === true,
        trials: flags.trials,
        attempts: flags.attempts,
        concurrency: flags.concurrency,
        connectTimeoutMs: flags.connectTimeout,
        timeoutMs: flags.timeout,
        dialect: flags.dialect,
        locale: flags.locale,
        secrets,
        version,
        ...(flags.saveCa !== undefined && { saveCa: flags.saveCa }),
      },
      line ?? {},
    );
  } catch (error) {
    throw withoutSecrets(error, secrets);
  } finally {
    line?.clear();
  }
};

/** A bug of ours is reported with its trace, and a trace may quote anything. */
const withoutSecrets = (error: unknown, secrets: readonly Secret[]): Error => {
  const redactor = new Redactor(secrets);
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return Object.assign(new Error(redactor.text(message)), { stack: redactor.text(stack) });
};
