import type { DocumentSection } from '../engine/code-info.ts';

/** First match wins: a server's own words must not be taken for the client's. */
const symptoms: readonly (readonly [RegExp, DocumentSection])[] = [
  [/^the etf service is either disabled\b/i, 'service-disabled'],
  [/\bis currently in a polling state\b/i, 'polling-state'],
  [/^(?:'|(?:Taxii Error: )?HTTP Error: status code )400\b/, '400'],
  [/^(?:'|(?:Taxii Error: )?HTTP Error: status code )401\b/, '401'],
  [/^(?:'|(?:Taxii Error: )?HTTP Error: status code )404\b/, '404'],
  [/^(?:'|(?:Taxii Error: )?HTTP Error: status code )405\b/, '405'],
  [/^(?:'|(?:Taxii Error: )?HTTP Error: status code |HTTP )503\b/, '503'],
  [/^(?:Taxii Error: )?(?:Server Error: )?NOT_FOUND:/, 'not-found'],
  [
    /^(?:Taxii Error: )?(?:\w+ConnectionPool\(.*)?\[SSL: CERTIFICATE_VERIFY_FAILED\]/,
    'certificate-verify-failed',
  ],
  [
    /^(?:Taxii Error: )?(?:XML Pari?sing Error: )?no element found \((?:.*, )?line 0\)/,
    'xml-no-element',
  ],
  [/^(?:Taxii Error: )?(?:\w+ConnectionPool\(.*|Failed to establish.*)\[Errno 110\]/, 'errno-110'],
  [/^(?:Taxii Error: )?(?:\w+ConnectionPool\(.*|Failed to establish.*)\[Errno 111\]/, 'errno-111'],
];

/** The section of the document whose symptom this reason is; null where the document shows no such line. */
export const sectionOf = (reason: string): DocumentSection | null =>
  symptoms.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
