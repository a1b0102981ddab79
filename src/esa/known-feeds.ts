/** A public feed with addresses of its own, as described by the pages named in `references`. */
export interface KnownFeed {
  readonly name: string;
  readonly hostnames: readonly string[];
  /** Paths as published; empty where only another is known. */
  readonly discoveryPaths: readonly string[];
  readonly collectionPaths: readonly string[];
  readonly pollPaths: readonly string[];
  /** Paths that were published without a word on which service answers there. */
  readonly otherPaths: readonly string[];
  /** Paths of the same host that speak TAXII 2. */
  readonly taxii2Paths: readonly string[];
  readonly useHttps: boolean;
  readonly references: readonly string[];
  /** Set when the feed is gone. `since`: ISO date, or year and month where the day is not known. */
  readonly retired?: { readonly since: string; readonly reference: string };
}

export const knownFeeds: readonly KnownFeed[] = [
  {
    name: 'Anomali Limo',
    hostnames: ['limo.anomali.com'],
    discoveryPaths: ['/api/v1/taxii/taxii-discovery-service/'],
    collectionPaths: ['/api/v1/taxii/collection_management/'],
    pollPaths: ['/api/v1/taxii/poll/'],
    otherPaths: [],
    taxii2Paths: ['/taxii', '/taxii/'],
    useHttps: true,
    references: [
      'https://github.com/csirtgadgets/csirtg-smrt-v1/pull/301',
      'https://github.com/eclecticiq/cabby/issues/80',
    ],
    retired: {
      since: '2022-08-14',
      reference: 'https://github.com/Azure/Azure-Sentinel/issues/5914',
    },
  },
  {
    name: 'Hail a TAXII',
    hostnames: ['hailataxii.com', 'www.hailataxii.com'],
    discoveryPaths: ['/taxii-discovery-service'],
    collectionPaths: [],
    pollPaths: ['/taxii-data'],
    otherPaths: [],
    taxii2Paths: [],
    useHttps: false,
    references: ['https://github.com/STIXProject/schemas/wiki/Hailataxii-and-Libtaxii-Demo'],
    // Reported then as without a DNS record; when it went is not known.
    retired: {
      since: '2023-02',
      reference: 'https://github.com/hslatman/awesome-threat-intelligence/issues/251',
    },
  },
  {
    name: 'AlienVault OTX',
    hostnames: ['otx.alienvault.com'],
    discoveryPaths: ['/taxii/discovery'],
    collectionPaths: ['/taxii/collections'],
    pollPaths: ['/taxii/poll/', '/taxii/poll'],
    otherPaths: [],
    taxii2Paths: [],
    useHttps: true,
    references: [
      'https://cybersecurity.att.com/blogs/security-essentials/otx-is-now-a-free-stix-taxii-server',
      'https://github.com/gcrahay/otx_misp/issues/37',
    ],
  },
  {
    name: 'Recorded Future',
    hostnames: ['api.recordedfuture.com'],
    discoveryPaths: [],
    collectionPaths: [],
    pollPaths: [],
    otherPaths: ['/taxii'],
    taxii2Paths: [],
    useHttps: true,
    references: ['https://github.com/SumoLogic/sumologic-documentation/pull/4883'],
  },
  {
    name: 'SWIFT ISAC',
    hostnames: ['taxii.swift.com'],
    discoveryPaths: [],
    collectionPaths: [],
    pollPaths: [],
    otherPaths: ['/taxii'],
    taxii2Paths: [],
    useHttps: true,
    references: ['https://github.com/MISP/MISP/issues/4066'],
  },
];

/** The feed that owns `hostname`; a final dot and the case do not matter. */
export const knownFeedOf = (hostname: string): KnownFeed | undefined =>
  knownFeeds.find(({ hostnames }) => hostnames.includes(hostname.toLowerCase().replace(/\.$/, '')));
