import { styleText } from 'node:util';
import type { OutcomeKind } from '../../engine/outcome.ts';
import type { ReportOptions } from '../report-options.ts';

type Tone = 'good' | 'bad' | 'warn' | 'dim' | 'strong';

const styles = {
  good: 'green',
  bad: 'red',
  warn: 'yellow',
  dim: 'gray',
  strong: 'bold',
} as const;

/** Colour only adds: nothing is said by it alone. Whether there is any has been decided by the caller. */
export const paint = (options: ReportOptions, tone: Tone, text: string): string =>
  options.colour && text !== '' ? styleText(styles[tone], text, { validateStream: false }) : text;

const tones: Readonly<Record<OutcomeKind, Tone>> = {
  passed: 'good',
  warned: 'warn',
  failed: 'bad',
  skipped: 'dim',
  inconclusive: 'warn',
  broken: 'bad',
};

export const toneOf = (outcome: OutcomeKind): Tone => tones[outcome];
