import { codesOf } from '../codes-of.ts';

/**
 * Reasons that stand for themselves, without frame or label, in the midst of other text: exact enough that no prose
 * and no translated heading passes for one.
 */
const certain = [
  /^'[45]\d\d'$/,
  /^Taxii Error: \S/,
  /^HTTP Error: status code \d{3}\b/,
  /^HTTPS?ConnectionPool\(host=/,
  /^\(["']Connection (?:aborted\.|broken: )/,
  /^\[SSL(?:: [A-Z0-9_]+)?\] [a-z0-9 ]{1,200} \(_ssl\.c:\d+\)$/,
  /^XML Pari?sing Error: /,
  /^Failed to establish a new connection: \[Errno -?\d+\]/,
  /^The ETF service is either disabled or there is no valid feature key/,
];

export const isBareReason = (line: string): boolean => certain.some((shape) => shape.test(line));

/** A line pasted all alone is taken for a reason as soon as anything is known about it. */
export const isKnownReason = (line: string): boolean => codesOf(line).length > 0;
