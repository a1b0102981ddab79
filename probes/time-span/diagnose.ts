import type { Conversation } from '../../src/engine/conversation.ts';
import { finding, type Finding } from '../../src/engine/finding.ts';
import { limits } from '../../src/engine/limits.ts';
import { phrase, type Diagnosis } from '../../src/engine/probe.ts';
import { answerOf, answerText } from '../poll-path/answer.ts';
import { bodyCause } from './body-cause.ts';
import type { TimeSpanEvidence, WindowEvidence } from './evidence.ts';

export const diagnoseTimeSpan = (evidence: TimeSpanEvidence): Diagnosis => {
  const { windows, planned, quick } = evidence;
  const last = windows.at(-1);
  if (last && (last.broken || last.tooManyParts)) {
    const answer = last.broken ? answerText(answerOf(last.broken)) : 'parts';
    return {
      findings: [cause(evidence, last)],
      summary: phrase('span-failed', { number: windows.length, planned, answer }),
    };
  }
  const polls = windows.flatMap(({ parts }) => parts).map(({ reading }) => reading);
  const blocks = polls.reduce((sum, reading) => sum + (reading?.poll?.blocks ?? 0), 0);
  const bytes = polls.reduce((sum, reading) => sum + (reading?.bytes ?? 0), 0);
  const summary = quick
    ? phrase('span-quick', { blocks, bytes })
    : phrase('span-complete', { polled: windows.length, planned, blocks, bytes });
  const early = windows.find(({ stoppedEarly }) => stoppedEarly !== null);
  if (!early) return { findings: [], summary };
  const args = { part: early.parts.length + 1, answer: '0' };
  return {
    findings: [finding('fulfilment-failed', args, early.stoppedEarly?.evidence ?? [], 'warning')],
    summary,
  };
};

const cause = (evidence: TimeSpanEvidence, last: WindowEvidence): Finding => {
  const { broken, surplus, parts, window, repeats } = last;
  const proof = (broken ?? parts.at(-1))?.evidence ?? [];
  const part = parts.length + (surplus ? 1 : 0);
  if (!broken || (repeats && !surplus)) {
    return finding(
      'fulfilment-failed',
      { part, answer: repeats ? 'repeats' : `> ${limits.maxParts}` },
      proof,
    );
  }
  if (surplus === broken) return surplusCause(last, part, proof);
  const begin = window.begin.toISOString();
  const end = window.end.toISOString();
  const body = bodyCause(broken, { begin, end }, proof);
  if (body) return body;
  const answer = answerOf(broken);
  if (broken !== parts[0])
    return finding('fulfilment-failed', { part, answer: answerText(answer) }, proof);
  if (answer.kind === 'empty') return emptyCause(evidence, { begin, end }, proof);
  return finding('segment-failed', { begin, end, answer: answerText(answer) }, proof);
};

const surplusCause = (
  { broken, repeats, parts }: WindowEvidence,
  part: number,
  proof: readonly string[],
): Finding => {
  const lastPart = parts.length;
  if (repeats) return finding('surplus-part-repeats', { part, lastPart }, proof);
  const answer = answerOf(broken!);
  if (answer.kind === 'empty') return finding('surplus-part-empty', { part, lastPart }, proof);
  return finding('surplus-part-rejected', { part, lastPart, answer: answerText(answer) }, proof);
};

const emptyCause = (
  { short, span }: TimeSpanEvidence,
  range: { begin: string; end: string },
  proof: readonly string[],
): Finding => {
  if (short?.outcome.ok)
    return finding('span-too-long', { span, working: 3, ...range }, [...proof, ...short.evidence]);
  return finding('xml-no-element', range, [...proof, ...evidenceOf(short)]);
};

const evidenceOf = (conversation: Conversation | null): readonly string[] =>
  conversation?.evidence ?? [];
