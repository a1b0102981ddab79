import { describe, expect, it } from 'vitest';

import { diagnoseConfig } from '../../../probes/config/diagnose.ts';
import { Secret } from '../../../src/source/secret.ts';
import type { Source } from '../../../src/source/source.ts';

const good: Source = {
  name: 'a',
  hostname: 'feeds.example.com',
  pollingPath: '/taxii/poll/',
  collectionName: 'c',
  useHttps: true,
  pollingPort: 443,
  pollingInterval: 60,
  ageOfThreatFeeds: 30,
  timeSpanOfPollSegment: 5,
  certificateAuthorities: { systemList: true, customList: [] },
};

const login = (username: string, password: string): Pick<Source, 'credentials'> => ({
  credentials: { username: new Secret(username), password: new Secret(password) },
});

const codes = (change: Partial<Source>): string[] =>
  diagnoseConfig({ ...good, ...change }).map(({ code }) => code);

describe('the form as typed', () => {
  it('has nothing to say of a sound source', () => {
    expect(codes(login('joe', 'secret'))).toEqual([]);
    expect(codes({ useHttps: false, pollingPort: 9000 })).toEqual([]);
  });

  it.each([
    '/taxii-discovery-service/',
    '/api/v1/taxii/taxii-discovery-service/',
    '/taxii/discovery',
    '/TAXII/Discovery/',
    '/services/discovery',
    '/services/discovery-a',
    '/taxii/collections',
    '/services/collection-management',
    '/api/v1/taxii/collection_management/',
  ])('knows %s for discovery or collection management', (pollingPath) => {
    expect(codes({ pollingPath })).toEqual(['config-path-discovery']);
  });

  it.each([
    '/taxii2/',
    '/api/v1/taxii2/feeds/',
    '/taxii-2.1/',
    '/api/v21/',
    '/root/collections/91a7b528/objects/',
  ])('knows %s for TAXII 2', (pollingPath) => {
    expect(codes({ pollingPath })).toEqual(['config-path-taxii-2']);
  });

  it.each([
    '/taxii/poll',
    '/services/poll-discovery',
    '/taxii-data',
    '/taxii',
    '/api/v1/taxii/poll/',
    '/v21/poll',
  ])('says nothing of %s', (pollingPath) => {
    expect(codes({ pollingPath })).toEqual([]);
  });

  it('shows the path on the wire when blanks were pasted along', () => {
    expect(diagnoseConfig({ ...good, pollingPath: '/taxii/poll/ ' })).toEqual([
      {
        code: 'config-path-blanks',
        args: { pollingPath: '/taxii/poll/ ', wirePath: '/taxii/poll/%20' },
        evidence: ['source/pollingPath'],
      },
    ]);
    expect(codes({ pollingPath: 'taxii/poll/' })).toEqual(['config-path-no-leading-slash']);
  });

  it('compares scheme and port', () => {
    expect(codes({ pollingPort: 80 })).toEqual(['config-https-on-port-80']);
    expect(codes({ useHttps: false })).toEqual(['config-http-on-port-443']);
  });

  it('warns of a login that goes out in clear, and not of one that the client never sends', () => {
    expect(codes({ useHttps: false, pollingPort: 80, ...login('joe', 'x') })).toEqual([
      'config-login-without-tls',
    ]);
    expect(
      diagnoseConfig({ ...good, useHttps: false, pollingPort: 80, ...login('joe', '') }),
    ).toEqual([
      {
        code: 'credentials-blank-password',
        args: {},
        evidence: ['source/credentials.password'],
        severity: 'warning',
      },
    ]);
  });

  it('names the part of the login that is outside ASCII', () => {
    expect(diagnoseConfig({ ...good, ...login('joe', 'pässword') })).toMatchObject([
      { code: 'config-login-not-ascii', evidence: ['source/credentials.password'] },
    ]);
  });

  it('tells that a feed is gone, since when and where it is said', () => {
    expect(
      diagnoseConfig({
        ...good,
        hostname: 'LIMO.anomali.com.',
        pollingPath: '/api/v1/taxii/poll/',
      }),
    ).toMatchObject([
      { code: 'config-feed-retired', args: { feed: 'Anomali Limo', since: '2022-08-14' } },
    ]);
    expect(codes({ hostname: 'limo.anomali.com', pollingPath: '/taxii/' })).toEqual([
      'config-feed-retired',
      'config-path-taxii-2',
    ]);
  });
});
