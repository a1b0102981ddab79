import type { CodeInfo } from '../engine/code-info.ts';
import type { Finding } from '../engine/finding.ts';
import type { FindingResult } from '../engine/result.ts';
import type { StageId } from '../engine/stage-id.ts';
import { catalogue } from './catalogue.ts';
import { fill } from './fill.ts';
import type { LocaleTexts } from './locales/index.ts';
import { documentLink } from './sections.ts';

type Facts = Readonly<Record<string, string | number>>;

export interface RenderInput {
  readonly finding: Finding;
  readonly stage: StageId;
  readonly rootCause: boolean;
}

/** Turns a code and its facts into what the Result holds: the sentences of one language, commands, links. */
export const renderFinding = (input: RenderInput, texts: LocaleTexts): FindingResult => {
  const { finding, stage, rootCause } = input;
  const info = catalogue[finding.code];
  const text = texts.codes[finding.code];
  const facts = factsOf(finding);
  const link = info.link ?? (info.document === null ? undefined : documentLink);
  return {
    code: finding.code,
    stage,
    severity: finding.severity ?? info.severity,
    rootCause,
    args: finding.args,
    evidence: finding.evidence,
    document: info.document,
    title: fill(text.title, facts),
    message: fill(text.message, facts),
    actor: info.actor,
    advice: {
      text: fill(text.advice, facts),
      commands: filledCommands(info, finding.args),
      ...(info.field !== undefined && { field: info.field }),
      ...(link !== undefined && { link }),
    },
  };
};

/** An address literal is not named twice, once as host and once as its only address. */
const factsOf = ({ args }: Finding): Facts => {
  const facts: Facts = args;
  return facts['addresses'] === facts['hostname'] ? { ...facts, addresses: '' } : facts;
};

const filledCommands = (info: CodeInfo, args: Finding['args']): string[] => {
  const values: Facts = args;
  // An IPv6 literal needs brackets where a port follows.
  const literal = String(values['hostname'] ?? '').includes(':');
  return (info.commands ?? []).map((command) =>
    fill(literal ? command.replaceAll('{hostname}:', '[{hostname}]:') : command, values),
  );
};
