/**
 * The first Ctrl-C ends the work and the report so far is written; the second ends the program at once. A
 * container is stopped by SIGTERM: the same.
 */
export const interruption = (): { readonly signal: AbortSignal; readonly done: () => void } => {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new DOMException('stopped by a signal', 'AbortError'));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    done: () => {
      for (const name of signals) process.off(name, stop);
    },
  };
};
