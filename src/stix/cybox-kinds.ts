export type ObservableKind = 'ip' | 'domain' | 'url' | 'fileHash';

/** CybOX 2 object namespaces whose values an ESA can match; the schema's own names. */
const objects = 'http://cybox.mitre.org/objects#';
const COMMON = 'http://cybox.mitre.org/common-2';

const addressKinds: Readonly<Record<string, ObservableKind>> = {
  'ipv4-addr': 'ip',
  'ipv6-addr': 'ip',
  'ipv4-net': 'ip',
  'ipv6-net': 'ip',
  'ipv4-netmask': 'ip',
  'ipv6-netmask': 'ip',
  cidr: 'ip',
};

const uriKinds: Readonly<Record<string, ObservableKind>> = { URL: 'url', 'Domain Name': 'domain' };

/**
 * Kind of the value that an element holds, by its namespace and name, never by its prefix; null for
 * everything else. `category`: of the Properties around an address (schema default ipv4-addr);
 * `type`: of those around a URI (schema default: any URI, which is used as a URL).
 */
export const valueKind = (
  namespace: string | null,
  local: string,
  around: { readonly category: string | null; readonly type: string | null },
): ObservableKind | null => {
  if (local === 'Address_Value' && namespace === `${objects}AddressObject-2`) {
    return addressKinds[around.category ?? 'ipv4-addr'] ?? null;
  }
  if (local === 'Value' && namespace === `${objects}DomainNameObject-1`) return 'domain';
  if (local === 'Value' && namespace === `${objects}URIObject-2`)
    return uriKinds[around.type ?? 'URL'] ?? null;
  if ((local === 'Simple_Hash_Value' || local === 'Fuzzy_Hash_Value') && namespace === COMMON) {
    return local === 'Simple_Hash_Value' ? 'fileHash' : null;
  }
  return null;
};

/**
 * Number of values in one field: CybOX writes several with `##comma##` between them, or another
 * delimiter.
 */
export const countValues = (text: string, delimiter: string): number =>
  text.split(delimiter).filter((value) => value.trim() !== '').length;
