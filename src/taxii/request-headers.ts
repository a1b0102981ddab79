import { MESSAGE_BINDING_11, PROTOCOL_HTTP, PROTOCOL_HTTPS, SERVICES_11 } from './constants.ts';

export interface RequestHeaderOptions {
  readonly scheme: 'http' | 'https';
  /** Default: what cabby 0.1.20 sends. */
  readonly userAgent?: string;
  /** Whole value, as `Basic …`; left out, no such header is sent. */
  readonly authorization?: string;
}

/**
 * Headers of one TAXII request, names and values as the ESA's client sends them (recorded from
 * cabby 0.1.20 on requests 2.11.1). Host, Connection and Content-Length are the HTTP layer's.
 */
export const requestHeaders = ({
  scheme,
  userAgent = 'Cabby 0.1.20',
  authorization,
}: RequestHeaderOptions): [string, string][] => [
  ['Accept-Encoding', 'gzip, deflate'],
  ['Accept', 'application/xml'],
  ['User-Agent', userAgent],
  ['X-TAXII-Accept', MESSAGE_BINDING_11],
  ['X-TAXII-Services', SERVICES_11],
  ['X-TAXII-Content-Type', MESSAGE_BINDING_11],
  ['X-TAXII-Protocol', scheme === 'https' ? PROTOCOL_HTTPS : PROTOCOL_HTTP],
  ['Content-Type', 'application/xml'],
  ...(authorization === undefined ? [] : [['Authorization', authorization] as [string, string]]),
];
