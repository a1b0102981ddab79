import { documentSections, type DocumentSection } from '../engine/code-info.ts';
import { catalogue, codes, type Code } from './catalogue.ts';

/** Cisco, "Troubleshoot External Threat Feeds", document id 220420. */
export const documentLink =
  'https://www.cisco.com/c/en/us/support/docs/security/secure-email-virtual-gateway/220420-troubleshoot-external-threat-feeds-top-r.html';

export interface Section {
  readonly id: DocumentSection;
  /** The part of the log line by which the section is found. Never translated. */
  readonly symptom: string;
  readonly link: string;
  /** Codes whose cause the section owns, in the order of the stages. */
  readonly codes: readonly Code[];
}

const symptoms = {
  'service-disabled':
    'The ETF service is either disabled or there is no valid feature key for the service.',
  'errno-110': '[Errno 110] Connection timed out',
  '400': "'400'",
  '401': 'HTTP Error: status code 401 authentication failure',
  '404': 'HTTP Error: status code 404 requested resource not available',
  '405': "'405'",
  '503': 'HTTP Error: status code 503 service unavailable',
  'not-found': 'NOT_FOUND: The requested collection could not be found',
  'certificate-verify-failed':
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)',
  // Spelt like this by the appliance in one published sample, "Parsing" in another.
  'xml-no-element': 'XML Parising Error: no element found (line 0)',
  'errno-111': '[Errno 111] Connection refused',
  'polling-state':
    'is currently in a polling state and therefore a poll for this source cannot be initiated',
} as const satisfies Record<DocumentSection, string>;

const section = (id: DocumentSection): Section => ({
  id,
  symptom: symptoms[id],
  link: documentLink,
  codes: codes.filter((code) => catalogue[code].document === id),
});

/** The sections in the order in which the log meets them. */
export const sections: readonly Section[] = documentSections.map(section);

export const sectionOf = (id: DocumentSection): Section => section(id);

export const isSection = (text: string): text is DocumentSection => Object.hasOwn(symptoms, text);
