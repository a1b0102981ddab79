/** What no probe can see from where it stands, however healthy the feed is. */
export const blindSpotCodes = [
  'feature-key',
  'eula',
  'service-off',
  'machine-level',
  'already-polling',
  'source-suspended',
  'dns',
  'route',
  'source-address',
  'proxy',
  'system-list',
  'engine',
  'inferred',
] as const;

export type BlindSpotCode = (typeof blindSpotCodes)[number];

export interface BlindSpot {
  readonly code: BlindSpotCode;
  /** A few words, for a closing line. */
  readonly short: string;
  /** One or two sentences: what stays unseen and how to look. */
  readonly text: string;
}

export type BlindSpotTexts = Readonly<Record<BlindSpotCode, Omit<BlindSpot, 'code'>>>;
