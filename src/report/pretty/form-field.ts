import { gui } from '../../diagnosis/gui.ts';

interface FormField {
  /** As the ESA's form shows it. */
  readonly label: string;
  /** Where an administrator clicks to get there. */
  readonly menu: (source: string) => string;
}

const inManager = (source: string): string => `${gui.manager} > ${source}`;

const field = (label: string): FormField => ({ label, menu: inManager });

const fields: Readonly<Record<string, FormField>> = {
  hostname: field(gui.hostname),
  pollingPath: field(gui.path),
  pollingPort: field(gui.port),
  useHttps: field(gui.https),
  collectionName: field(gui.collection),
  credentials: field(gui.login),
  'credentials.username': field(`${gui.login}, user name`),
  'credentials.password': field(`${gui.login}, passphrase`),
  pollingInterval: field(gui.interval),
  ageOfThreatFeeds: field(gui.age),
  timeSpanOfPollSegment: field(gui.span),
  'certificateAuthorities.customList': { label: gui.customList, menu: () => gui.authorities },
  'certificateAuthorities.systemList': { label: 'System List', menu: () => gui.authorities },
  proxy: { label: 'Proxy', menu: () => gui.proxy },
};

/** Label and menu path of a dotted path in the source; a path that is not on the form stands for itself. */
export const formField = (path: string): FormField =>
  fields[path] ?? { label: path, menu: inManager };
