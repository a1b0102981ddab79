import { gui } from '../../gui.ts';
import type { SectionTexts } from '../section-text.ts';

export const sections = {
  'service-disabled': {
    title: 'The feeds service is off or has no valid key',
    meaning: `The poll never left the ESA. The document asks for the feature key, the accepted EULA and, in a cluster, the settings at machine level (${gui.engine}). No check from outside can see this.`,
  },
  'errno-110': {
    title: 'The connection timed out',
    meaning: `Nobody answered the SYN of the ESA. The document points to firewall and proxy (${gui.proxy}) and to a packet capture (${gui.capture}).`,
  },
  '400': {
    title: 'The server calls the request bad',
    meaning:
      'The document reads it as a path that belongs to another TAXII service, usually discovery, or as Use HTTPS being off. A server may also refuse a poll on the right path this way, so the line alone decides nothing.',
  },
  '401': {
    title: 'The login was refused',
    meaning:
      'Credentials are wrong, or none were sent; the document also allows a source without any. A user name with a blank password counts as none.',
  },
  '404': {
    title: 'The server does not know the resource',
    meaning:
      'The document suspects the Polling Path and the Collection Name. Servers report an unknown collection as NOT_FOUND, so the path is the first suspect; on some servers a final slash too many is enough.',
  },
  '405': {
    title: 'The method is not allowed',
    meaning:
      'The document blames a missing final slash. What happens is a redirect that turns the POST into a GET. The rule holds for servers that redirect so; on others the added slash leads to 404, and under "400" the document itself shows a path without it.',
  },
  '503': {
    title: 'The server is unavailable',
    meaning:
      'The server is overloaded or down for a while. The document sends the administrator to the vendor, and rightly so.',
  },
  'not-found': {
    title: 'The collection was not found',
    meaning:
      'The document takes the name to be right and the collection to have expired at the vendor. A mistyped name, missing rights and a collection of another Poll service give the same line; the list of collections tells them apart.',
  },
  'certificate-verify-failed': {
    title: 'The certificate did not verify',
    meaning: `The document imports the CA under ${gui.authorities}. That cures an unknown authority. The line is the same for an expired certificate and for a missing intermediate, and those are for the vendor.`,
  },
  'xml-no-element': {
    title: 'The reply held nothing that could be read',
    meaning:
      'The document shortens Time Span of Poll Segment to 3 or 4 days, seen with Anomali. The line comes from an empty body (on the poll, or on the part after the last) and from an undeclared XML entity (observed); a shorter span helps only some of these.',
  },
  'errno-111': {
    title: 'The connection was refused',
    meaning:
      'A reset came back: nothing listens on the Polling Port, or a firewall rejects. The document checks the port with telnet and netstat, then the firewall.',
  },
  'polling-state': {
    title: 'A poll of the source is still running',
    meaning:
      'This line stands beside another failure in the document: while the attempts of one poll last, no other is started. If it goes on for hours, the poll hangs (inferred).',
  },
} satisfies SectionTexts;
