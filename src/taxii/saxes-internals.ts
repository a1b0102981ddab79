import type { SaxesParser } from 'saxes';

/**
 * What saxes 6.0.0 keeps to itself and we need to stay within bounds: it gathers a text, a CDATA
 * section or an entity's name without limit until its end is seen. The version is pinned;
 * test/taxii/saxes-internals.test.ts holds the names.
 */
export interface SaxesInternals {
  /** Number of the state; see `saxesState`. */
  state: number;
  /** Characters gathered so far of a text, a CDATA section, an attribute value or a comment. */
  text: string;
  /** Characters gathered since an ampersand. */
  readonly entity: string;
}

export const saxesState = { text: 13, entity: 14, cdata: 20 } as const;

export const saxesInternals = (parser: SaxesParser): SaxesInternals =>
  parser as unknown as SaxesInternals;
