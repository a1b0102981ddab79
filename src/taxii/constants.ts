/** Identifiers of TAXII 1.1, as its specifications and schema write them. */
export const TAXII_11_NAMESPACE = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';
export const TAXII_10_NAMESPACE = 'http://taxii.mitre.org/messages/taxii_xml_binding-1';
export const DEFAULT_QUERY_NAMESPACE = 'http://taxii.mitre.org/query/taxii_default_query-1';

export const MESSAGE_BINDING_11 = 'urn:taxii.mitre.org:message:xml:1.1';
export const MESSAGE_BINDING_10 = 'urn:taxii.mitre.org:message:xml:1.0';
export const SERVICES_11 = 'urn:taxii.mitre.org:services:1.1';
export const PROTOCOL_HTTP = 'urn:taxii.mitre.org:protocol:http:1.0';
export const PROTOCOL_HTTPS = 'urn:taxii.mitre.org:protocol:https:1.0';

/** Header that tells a TAXII message from any other HTTP reply. */
export const CONTENT_TYPE_HEADER = 'X-TAXII-Content-Type';

export const stixContentBindings = [
  'urn:stix.mitre.org:xml:1.0',
  'urn:stix.mitre.org:xml:1.0.1',
  'urn:stix.mitre.org:xml:1.1',
  'urn:stix.mitre.org:xml:1.1.1',
  'urn:stix.mitre.org:xml:1.2',
] as const;

export const serviceTypes = ['DISCOVERY', 'COLLECTION_MANAGEMENT', 'INBOX', 'POLL'] as const;

/**
 * Status types of the services specification and of its default query; any URI may stand beside
 * them.
 */
export const statusTypes = [
  'SUCCESS',
  'ASYNCHRONOUS_POLL_ERROR',
  'BAD_MESSAGE',
  'DENIED',
  'DESTINATION_COLLECTION_ERROR',
  'FAILURE',
  'INVALID_RESPONSE_PART',
  'NETWORK_ERROR',
  'NOT_FOUND',
  'PENDING',
  'POLLING_UNSUPPORTED',
  'RETRY',
  'UNAUTHORIZED',
  'UNSUPPORTED_MESSAGE',
  'UNSUPPORTED_CONTENT',
  'UNSUPPORTED_PROTOCOL',
  'UNSUPPORTED_QUERY',
  'UNSUPPORTED_CAPABILITY_MODULE',
  'UNSUPPORTED_TARGETING_EXPRESSION',
  'UNSUPPORTED_TARGETING_EXPRESSION_ID',
] as const;

export type StatusType = (typeof statusTypes)[number];
