/** Identifiers of TAXII 1.1, as its specifications and schema write them. */
export const TAXII_11_NAMESPACE = 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1';
export const TAXII_10_NAMESPACE = 'http://taxii.mitre.org/messages/taxii_xml_binding-1';
export const DEFAULT_QUERY_NAMESPACE = 'http://taxii.mitre.org/query/taxii_default_query-1';

export const MESSAGE_BINDING_11 = 'urn:taxii.mitre.org:message:xml:1.1';
export const MESSAGE_BINDING_10 = 'urn:taxii.mitre.org:message:xml:1.0';
export const SERVICES_11 = 'urn:taxii.mitre.org:services:1.1';
export const PROTOCOL_HTTP = 'urn:taxii.mitre.org:protocol:http:1.0';
export const PROTOCOL_HTTPS = 'urn:taxii.mitre.org:protocol:https:1.0';
