import type { Conversation } from '../../src/engine/conversation.ts';
import type { PollWindow } from '../../src/esa/windows.ts';

export interface WindowEvidence {
  readonly window: PollWindow;
  /** The poll and the parts asked after it, in order; without the surplus request. */
  readonly parts: readonly Conversation[];
  /** The request beyond the last part, which the ESA's client always makes after a reply with more="true". */
  readonly surplus: Conversation | null;
  /** The surplus part brought the same blocks again. */
  readonly repeats: boolean;
  /** A part without a block although more were announced: the client stops there and loses the rest. */
  readonly stoppedEarly: Conversation | null;
  /** Our bound on the number of parts was reached. */
  readonly tooManyParts: boolean;
  /** The conversation that ended the ESA's poll; null when all went well. */
  readonly broken: Conversation | null;
  readonly durationMs: number;
}

export interface TimeSpanEvidence {
  readonly planned: number;
  readonly quick: boolean;
  readonly windows: readonly WindowEvidence[];
  /** The poll over three days that followed an empty body; null when none was made. */
  readonly short: Conversation | null;
  /** Days. */
  readonly span: number;
}
