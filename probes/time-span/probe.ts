import { defineProbe } from '../../src/engine/probe.ts';
import type { PollEvidence } from '../poll-path/evidence.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import { diagnoseTimeSpan } from './diagnose.ts';
import type { TimeSpanEvidence, WindowEvidence } from './evidence.ts';
import { pollWindow } from './poll-window.ts';

const shortDays = 3;
const dayMs = 86_400_000;

export const timeSpanProbe = defineProbe<'time-span', TimeSpanEvidence>({
  id: 'time-span',
  needs: ['collection'],
  gather: async (context) => {
    const { source, options, windows: planned, poller, signal, progress, seen } = context;
    const windows: WindowEvidence[] = [];
    const base = {
      planned: planned.length,
      quick: options.quick,
      span: source.timeSpanOfPollSegment,
    };
    for (const [index, window] of planned.entries()) {
      if (signal.aborted) break;
      progress(`${index + 1}/${planned.length}`);
      const polled = await pollWindow(context, window);
      windows.push(polled);
      // A window without end keeps the client for ever: it never comes to the next.
      if (polled.tooManyParts) break;
      if (!polled.broken) continue;
      // One failed window ends the ESA's poll: asking on would tell nothing about what it logs.
      const empty = answerOf(polled.broken).kind === 'empty' && polled.broken === polled.parts[0];
      const short = empty && base.span > shortDays ? await pollShort() : null;
      return { ...base, windows, short };

      async function pollShort(): Promise<TimeSpanEvidence['short']> {
        const first = index === 0 ? (seen['poll-path'] as PollEvidence).short : null;
        const begin = new Date(window.end.getTime() - shortDays * dayMs);
        return (
          first ?? poller.poll({ begin, end: window.end }, source.pollingPath, 'trial:time-span')
        );
      }
    }
    return { ...base, windows, short: null };
  },
  diagnose: diagnoseTimeSpan,
  show: ({ planned, quick, span, windows, short }) => ({
    planned,
    polled: windows.length,
    quick,
    spanDays: span,
    ...(short && { shorterSpan: answerText(answerOf(short)) }),
  }),
});
