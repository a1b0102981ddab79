export interface FormField {
  /** Label as the GUI writes it; never translated. */
  readonly label: string;
  /** Where it is found, step by step; `SOURCE` stands for the Source Name. */
  readonly menu: readonly string[];
}

const manager = ['Mail Policies', 'External Threat Feeds Manager', 'SOURCE'] as const;
const authorities = [
  'Network',
  'Certificates',
  'Certificate Authorities',
  'Edit Settings',
  'Custom List',
] as const;
const updates = ['Security Services', 'Service Updates'] as const;

const inSource = (label: string): FormField => ({ label, menu: manager });

/** Dotted paths of the source file, and the field of the ESA that each stands for. */
const fields: Readonly<Record<string, FormField>> = {
  name: inSource('Source Name'),
  hostname: inSource('Hostname'),
  pollingPath: inSource('Polling Path'),
  collectionName: inSource('Collection Name'),
  pollingInterval: inSource('Polling interval'),
  ageOfThreatFeeds: inSource('Age of Threat Feeds'),
  timeSpanOfPollSegment: inSource('Time Span of Poll Segment'),
  useHttps: inSource('Use HTTPS'),
  pollingPort: inSource('Polling Port'),
  credentials: inSource('Configure User Credentials'),
  'credentials.username': inSource('Configure User Credentials: user name'),
  'credentials.password': inSource('Configure User Credentials: passphrase'),
  certificateAuthorities: { label: 'Certificate Authorities', menu: authorities.slice(0, 3) },
  'certificateAuthorities.customList': { label: 'Custom List', menu: authorities },
  'certificateAuthorities.systemList': { label: 'System List', menu: authorities.slice(0, 4) },
  proxy: { label: 'Proxy', menu: updates },
};

/** The field of the ESA behind a dotted path of the source; null for settings that only stand for its surroundings. */
export const formField = (path: string): FormField | null =>
  Object.hasOwn(fields, path) ? fields[path]! : null;

/** `Mail Policies > External Threat Feeds Manager > NAME`. */
export const menuPath = (field: FormField, source: string): string =>
  field.menu.map((step) => (step === 'SOURCE' ? source : step)).join(' > ');
