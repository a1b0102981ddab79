import type { Code } from '../catalogue.ts';

/** What people read about a code. Placeholders are those of the catalogue's `args`; see ../fill.ts. */
export interface CodeText {
  /** One line, no final stop: what is wrong. */
  readonly title: string;
  /** Why the ESA's poll fails on it, one to three sentences. */
  readonly message: string;
  /** What to change, in the words of the ESA form or for the team that can. */
  readonly advice: string;
}

export type CodeTexts = Readonly<Record<Code, CodeText>>;
