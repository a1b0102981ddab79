import { fill } from './fill.ts';
import type { LocaleTexts } from './locales/index.ts';

export type TicketKind = 'network-team' | 'feed-vendor';

/** What a ticket can say. */
export interface TicketFacts {
  readonly sourceAddress?: string;
  readonly hostname?: string;
  readonly addresses?: string;
  readonly port?: string;
  readonly proxy?: string;
  /** What was seen, one sentence. */
  readonly seen?: string;
  /** UTC, ISO 8601. */
  readonly time?: string;
  readonly url?: string;
  readonly collection?: string;
  /** Window that was polled, UTC, ISO 8601 with a zone. */
  readonly begin?: string;
  readonly end?: string;
  readonly messageId?: string;
  readonly status?: string;
  readonly headers?: string;
}

/**
 * A text to paste into another team's ticket. A line whose fact is missing is left out, or shows `<fact>` where
 * the ticket needs it; `template` shows every fact so. It holds no login: the curl line keeps `<user>` and
 * `<password>`.
 */
export const ticket = (
  kind: TicketKind,
  facts: TicketFacts | 'template',
  texts: LocaleTexts,
): string => {
  const body = texts.explain.ticketBody[kind];
  const filled = facts === 'template' ? body.replace(/\[\[|\]\]/g, '') : fill(body, { ...facts });
  return filled
    .replace(/\{(\w+)\}/g, '<$1>')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
};
