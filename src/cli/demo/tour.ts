import type { DocumentSection } from '../../engine/code-info.ts';

/** One fault for each section of the document that a check can see, in the document's order. */
export const tour = [
  { section: 'errno-110', scenario: 'tcp-connection-timed-out' },
  { section: '400', scenario: 'path-is-discovery' },
  { section: '401', scenario: 'credentials-rejected' },
  { section: '404', scenario: 'path-not-found' },
  { section: '405', scenario: 'slash-missing' },
  { section: '503', scenario: 'server-unavailable' },
  { section: 'not-found', scenario: 'collection-unknown' },
  { section: 'certificate-verify-failed', scenario: 'tls-expired' },
  { section: 'xml-no-element', scenario: 'surplus-part-empty' },
  { section: 'errno-111', scenario: 'tcp-connection-refused' },
] as const satisfies readonly { section: DocumentSection; scenario: string }[];

/** Sections that only a log can show: lines as the appliance writes them. */
export const logTour = [
  {
    section: 'service-disabled',
    code: 'etf-service-disabled',
    lines: [
      "Machine: 'esa.example.com'. A failure was encountered for the source 'demo-feed'.",
      'Reason for failure: The ETF service is either disabled or there is no valid feature key for the service.',
    ],
  },
  {
    section: 'polling-state',
    code: 'etf-already-polling',
    lines: [
      "Mon Nov 23 09:00:00 2026 Info: THREAT_FEEDS: The source 'demo-feed' is currently in a polling state and therefore a poll for this source cannot be initiated at this time.",
    ],
  },
] as const satisfies readonly {
  section: DocumentSection;
  code: string;
  lines: readonly string[];
}[];
