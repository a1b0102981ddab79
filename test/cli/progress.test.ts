import { expect, test } from 'vitest';
import { progress } from '../../src/cli/progress.ts';

const screen = (isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } => {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { stream: stream as unknown as NodeJS.WriteStream, written };
};

test('a pipe gets no progress', () => {
  expect(progress(screen(false).stream)).toBeUndefined();
});

test('a terminal gets one line that is rewritten and at last goes away', () => {
  const { stream, written } = screen(true);
  const line = progress(stream);
  line?.stageStarted?.('feed', 'dns');
  line?.stageEnded?.('feed', 'dns', 'passed');
  line?.stageStarted?.('feed', 'tcp');
  line?.progress?.('feed', 'segment 2 of 10');
  line?.clear();
  expect(written.join('')).not.toContain('\n');
  expect(written).toContainEqual(expect.stringContaining('feed: dns …'));
  expect(written).toContainEqual(expect.stringContaining('feed: segment 2 of 10 …'));
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('the line never wraps, and a name cannot send escapes', () => {
  const { stream, written } = screen(true);
  progress(stream)?.stageStarted?.(`evil\u001b[2J${'x'.repeat(100)}`, 'dns');
  const [text = ''] = written;
  const shown = text.replace('\r\u001b[K', '');
  expect(shown.length).toBeLessThan(40);
  expect(shown).not.toContain('\u001b');
});
