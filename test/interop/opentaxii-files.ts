import { stringify } from 'yaml';

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** Paths of the services; OpenTAXII compares them for equality, so none takes a final slash. */
export const paths = {
  discovery: '/services/discovery',
  collections: '/services/collection-management',
  inbox: '/services/inbox',
  /** Login needed, three blocks a part. */
  poll: '/services/poll',
  /** No login. */
  pollOpen: '/services/poll-open',
  /** A second poll service with collections of its own. */
  pollOther: '/services/poll-other',
  /** Answers DENIED without a subscription. */
  pollSubscribed: '/services/poll-subscribed',
} as const;

export const collections = {
  /** Content over about 20 days, one window with several parts. */
  feed: 'feed-indicators',
  empty: 'feed-empty',
  /** The server says available="false" and answers FAILURE. */
  unavailable: 'feed-unavailable',
  /** Listed, but attached to another poll service. */
  elsewhere: 'feed-elsewhere',
  /** At the poll service that wants a subscription. */
  subscribed: 'feed-subscribed',
} as const;

export const accounts = {
  admin: { username: 'admin-interop', password: 'admin-Pass-7' },
  reader: { username: 'reader-interop', password: 'reader-Pass-7' },
  /** May log in, may read nothing. */
  blind: { username: 'blind-interop', password: 'blind-Pass-7' },
} as const satisfies Record<string, Account>;

const httpsBinding = 'urn:taxii.mitre.org:protocol:https:1.0';

/** @param domain what discovery advertises, host and port */
export const configFile = (folder: string, domain: string): string =>
  stringify({
    domain,
    support_basic_auth: true,
    return_server_error_details: false,
    auth_api: {
      class: 'opentaxii.auth.sqldb.SQLDatabaseAPI',
      parameters: {
        db_connection: `sqlite:///${folder}/auth.db`,
        create_tables: true,
        secret: 'only-for-this-run',
        token_ttl_secs: 3600,
      },
    },
    taxii1: {
      save_raw_inbox_messages: false,
      xml_parser_supports_huge_tree: true,
      count_blocks_in_poll_responses: false,
      unauthorized_status: 'UNAUTHORIZED',
      hooks: null,
      persistence_api: {
        class: 'opentaxii.persistence.sqldb.SQLDatabaseAPI',
        parameters: { db_connection: `sqlite:///${folder}/data.db`, create_tables: true },
      },
    },
    taxii2: null,
    logging: { opentaxii: 'info', root: 'info' },
  });

const pollServices = {
  poll: { address: paths.poll, authentication_required: true, max_result_size: 3 },
  poll_open: { address: paths.pollOpen, authentication_required: false, max_result_size: 3 },
  poll_other: { address: paths.pollOther, authentication_required: true, max_result_size: 3 },
  poll_subscribed: {
    address: paths.pollSubscribed,
    authentication_required: true,
    max_result_size: 3,
    subscription_required: true,
  },
} as const;

type PollServiceId = keyof typeof pollServices;

const collection = (name: string, pollServiceIds: readonly PollServiceId[], available = true) => ({
  name,
  description: `The collection ${name}`,
  type: 'DATA_FEED',
  available,
  accept_all_content: true,
  supported_content: [],
  service_ids: ['inbox', 'collection_management', ...pollServiceIds],
});

const pollService = (id: string, settings: (typeof pollServices)[PollServiceId]) => ({
  id,
  type: 'poll',
  description: 'Poll',
  subscription_required: false,
  max_result_count: 1000,
  ...settings,
  ...common,
});

const common = { protocol_bindings: [httpsBinding], available: true };

export const dataFile = (): string =>
  stringify({
    services: [
      {
        id: 'inbox',
        type: 'inbox',
        address: paths.inbox,
        description: 'Inbox',
        destination_collection_required: true,
        accept_all_content: true,
        authentication_required: true,
        ...common,
      },
      {
        id: 'discovery',
        type: 'discovery',
        address: paths.discovery,
        description: 'Discovery',
        advertised_services: [
          'discovery',
          'collection_management',
          'inbox',
          ...Object.keys(pollServices),
        ],
        authentication_required: false,
        ...common,
      },
      {
        id: 'collection_management',
        type: 'collection_management',
        address: paths.collections,
        description: 'Collections',
        authentication_required: true,
        ...common,
      },
      ...Object.entries(pollServices).map(([id, settings]) => pollService(id, settings)),
    ],
    collections: [
      collection(collections.feed, ['poll', 'poll_open']),
      collection(collections.empty, ['poll', 'poll_open']),
      collection(collections.unavailable, ['poll'], false),
      collection(collections.elsewhere, ['poll_other']),
      collection(collections.subscribed, ['poll_subscribed']),
    ],
    accounts: [
      { ...accounts.admin, is_admin: true, permissions: {} },
      {
        ...accounts.reader,
        is_admin: false,
        permissions: Object.fromEntries(Object.values(collections).map((name) => [name, 'read'])),
      },
      { ...accounts.blind, is_admin: false, permissions: {} },
    ],
  });
