import { connectionLine, failed, passed, warned } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

const unknownName = connectionLine('[Errno -2] Name or service not known');
const noAnswer = connectionLine('[Errno -3] Temporary failure in name resolution');
const noAddress = connectionLine('[Errno -5] No address associated with hostname');

export const dnsScenarios: readonly Scenario[] = [
  {
    id: 'dns-name-not-found',
    title: 'The resolver answers NXDOMAIN: the Hostname does not exist',
    section: null,
    expect: failed('dns-name-not-found', unknownName),
    dns: 'nxdomain',
  },
  {
    id: 'dns-no-address',
    title: 'The name exists without an A or AAAA record',
    section: null,
    expect: failed('dns-no-address', noAddress),
    dns: 'empty',
  },
  {
    id: 'dns-temporary-failure',
    title: 'The resolver answers SERVFAIL',
    section: null,
    expect: failed('dns-temporary-failure', noAnswer),
    dns: 'servfail',
  },
  {
    id: 'dns-resolver-refuses',
    title: 'The resolver answers REFUSED: it does not serve this client',
    section: null,
    expect: failed('dns-temporary-failure', noAnswer),
    dns: 'refused',
  },
  {
    id: 'dns-timed-out',
    title: 'The resolver does not answer at all',
    section: null,
    expect: failed('dns-timed-out', noAnswer),
    dns: 'silent',
  },
  {
    id: 'dns-cname-loop',
    title: 'The name is an alias of itself',
    section: null,
    // glibc takes an alias that leads nowhere for a name that does not exist.
    expect: failed('dns-no-address', unknownName),
    dns: 'cname-loop',
  },
  {
    id: 'dns-truncated',
    title: 'The resolver answers over UDP that the reply is too long, and does not listen on TCP',
    section: null,
    expect: failed('dns-temporary-failure', noAnswer),
    dns: 'truncated',
  },
  {
    id: 'dns-sinkholed',
    title: 'A DNS filter answers 0.0.0.0 for the name, where nothing listens',
    section: null,
    expect: failed('dns-sinkholed', connectionLine('[Errno 111] Connection refused')),
    dns: { addresses: ['0.0.0.0'] },
    tcp: 'refused',
    needs: ['linux'],
  },
  {
    id: 'dns-two-families',
    title: 'The name has an address in each family, and only IPv4 is served',
    section: null,
    expect: warned('tcp-address-down'),
    dns: { addresses: ['127.0.0.1', '::1'] },
  },
  {
    id: 'dns-one-family',
    title: 'The name has an A record and no AAAA record',
    section: null,
    expect: passed,
    dns: { addresses: ['127.0.0.1'] },
  },
];
