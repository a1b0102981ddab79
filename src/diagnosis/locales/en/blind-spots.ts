import type { BlindSpotTexts } from '../../blind-spots.ts';
import { gui } from '../../gui.ts';

export const blindSpots = {
  'feature-key': {
    short: 'feature key',
    text: 'Whether the ESA has a valid feature key for External Threat Feeds. Look with featurekey in its CLI.',
  },
  eula: {
    short: 'EULA',
    text: `Whether the EULA of the feature was accepted. Look under ${gui.engine}.`,
  },
  'service-off': {
    short: 'service enabled',
    text: `Whether the service is enabled; it is off by default (documented). Look under ${gui.engine}, or with threatfeedstatus in the CLI.`,
  },
  'machine-level': {
    short: 'settings at machine level',
    text: 'Whether, in a cluster, the settings also exist at machine level, as the document requires.',
  },
  'already-polling': {
    short: 'a poll already running',
    text: 'Whether a poll of the source is running on the ESA at this moment; it starts no second one. Look into the threatfeeds log.',
  },
  'source-suspended': {
    short: 'source suspended',
    text: `Whether the source is suspended, and whether a policy uses it at all. Look under ${gui.manager}.`,
  },
  dns: {
    short: "the ESA's DNS",
    text: 'What the DNS servers of the ESA answer. This check asks the resolver of this machine, or the one given with --dns-server.',
  },
  route: {
    short: 'its route and firewall rules',
    text: 'Which way the packets of the ESA take. Another network segment has other routes and other firewall rules.',
  },
  'source-address': {
    short: 'its public address',
    text: 'Behind which public address (NAT) the vendor sees the ESA. A vendor that lists addresses may admit this machine and not the ESA, or the other way round.',
  },
  proxy: {
    short: 'its proxy',
    text: `Which proxy the ESA really uses; the document places it under ${gui.proxy}. This check uses the one in the source file, and none from the environment.`,
  },
  'system-list': {
    short: 'its system list of CAs',
    text: 'Which roots are on the system list of the ESA. This check takes the roots that come with Node.js; an old release of AsyncOS may have others.',
  },
  engine: {
    short: 'the version of its feeds engine',
    text: 'Which libraries the engine of this ESA uses. The wording of the log lines is that of the documented engine (a Python 2.7 client); --dialect py3 shows that of a newer one.',
  },
  inferred: {
    short: 'what is inferred',
    text: 'Statements marked (inferred) follow from the published log lines and from open source code, not from the appliance itself. They are likely, not certain.',
  },
} satisfies BlindSpotTexts;
