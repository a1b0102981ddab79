import type { Observer } from '../engine/observer.ts';
import { printable } from '../report/printable.ts';

interface Progress extends Observer {
  /** Takes the line away. */
  clear(): void;
}

const eraseLine = '\r\u001b[K';

/** One line on a terminal that says what is being waited for; nothing on a pipe. */
export const progress = (screen: NodeJS.WriteStream): Progress | undefined => {
  if (!screen.isTTY) return undefined;
  const running = new Map<string, string>();
  const show = (): void => {
    const [first] = running;
    if (first === undefined) return;
    const more = running.size > 1 ? `   (+${running.size - 1})` : '';
    const line = printable(`${first[0]}: ${first[1]} …${more}`);
    screen.write(eraseLine + line.slice(0, screen.columns - 1));
  };
  return {
    stageStarted: (source, stage) => {
      running.set(source, stage);
      show();
    },
    stageEnded: (source) => {
      running.delete(source);
      show();
    },
    progress: (source, text) => {
      running.set(source, text);
      show();
    },
    clear: () => {
      running.clear();
      screen.write(eraseLine);
    },
  };
};
