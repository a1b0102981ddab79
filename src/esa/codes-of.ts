import type { Code } from '../diagnosis/catalogue.ts';
import { suspects } from './suspects.ts';

/**
 * Which codes may stand behind a reason, the likeliest first. Often several: the log cannot tell an expired
 * certificate from an unknown authority, a check can. Empty for a text that none of them explains.
 */
export const codesOf = (reason: string): readonly Code[] =>
  suspects.find(([pattern]) => pattern.test(reason))?.[1] ?? [];
