import type { ArgsOf, Code } from '../diagnosis/catalogue.ts';
import type { Severity } from './code-info.ts';

/** What a stage concluded: a code and its facts, no prose. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly args: ArgsOf<C>;
  /** Where the proof is: `stages/dns`, `transcript/0`, `transcript/2/response`. */
  readonly evidence: readonly string[];
  /** Only where the stage knows better than the catalogue. */
  readonly severity?: Severity;
}

/** Types the args against the code; the union of all findings is what a stage returns. */
export const finding = <C extends Code>(
  code: C,
  args: ArgsOf<C>,
  evidence: readonly string[],
  severity?: Severity,
): Finding => ({ code, args, evidence, ...(severity && { severity }) });
