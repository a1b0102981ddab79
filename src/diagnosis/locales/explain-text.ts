import type { Actor, Severity } from '../../engine/code-info.ts';
import type { Basis } from '../../esa/client-outcome.ts';

/** Words of the `explain` pages and of the tickets for other teams. */
export interface ExplainTexts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly actor: Readonly<Record<Actor, string>>;
  readonly heading: Readonly<
    Record<
      | 'why'
      | 'change'
      | 'field'
      | 'commands'
      | 'actor'
      | 'logs'
      | 'document'
      | 'again'
      | 'link'
      | 'meaning'
      | 'line'
      | 'causes',
      string
    >
  >;
  readonly logs: Readonly<Record<'succeeds' | 'hangs' | 'no-poll' | 'unknown' | 'one-of', string>>;
  /** Heading of a ticket that follows. */
  readonly ticket: Readonly<Record<'network-team' | 'feed-vendor', string>>;
  /** The tickets themselves; placeholders as in ../ticket.ts. */
  readonly ticketBody: Readonly<Record<'network-team' | 'feed-vendor', string>>;
  readonly documentLine: string;
  readonly outsideDocument: string;
  readonly severalCauses: string;
  readonly listTitle: string;
  readonly listHint: string;
  readonly sectionsTitle: string;
  readonly logOnly: string;
  readonly blindSpotsTitle: string;
  readonly blindSpotsOnEsa: string;
  readonly blindSpotsVantage: string;
  /** Placeholders {topic} and {suggestion}. */
  readonly unknown: string;
  readonly unknownNear: string;
}
