import type { Basis } from './client-outcome.ts';

interface Limit {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly unit: 'minutes' | 'days' | 'port' | 'sources';
  /** How well the bounds, and how well the usual value, are founded. */
  readonly basis: { readonly bounds: Basis; readonly usual: Basis };
}

/** What the appliance's form takes, by the names of the source file. */
export const limits = {
  // The form's label says "(Maximum 24 Hours.)"; the documented screenshot shows 1 hour.
  pollingInterval: {
    least: 0,
    most: 24 * 60,
    usual: 60,
    unit: 'minutes',
    basis: { bounds: 'documented', usual: 'inferred' },
  },
  // The form's label says "(Maximum 365 Days.)"; the documented screenshot shows 30.
  ageOfThreatFeeds: {
    least: 1,
    most: 365,
    usual: 30,
    unit: 'days',
    basis: { bounds: 'documented', usual: 'inferred' },
  },
  // A window longer than the age would hold nothing more; that the form refuses it is inferred.
  timeSpanOfPollSegment: {
    least: 1,
    most: 365,
    usual: 5,
    unit: 'days',
    basis: { bounds: 'inferred', usual: 'inferred' },
  },
  pollingPort: {
    least: 1,
    most: 65_535,
    usual: 443,
    unit: 'port',
    basis: { bounds: 'inferred', usual: 'inferred' },
  },
  sources: {
    least: 0,
    most: 8,
    usual: 1,
    unit: 'sources',
    basis: { bounds: 'inferred', usual: 'inferred' },
  },
} as const satisfies Readonly<Record<string, Limit>>;
