import { failed, httpLine, statusLine, warned } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { statusMessage } from '../taxii-xml.ts';

const login = { username: 'lab-user', password: 'lab-pass' };

export const configScenarios: readonly Scenario[] = [
  {
    id: 'config-path-no-leading-slash',
    title: 'The Polling Path lacks its leading slash: the client adds it',
    section: null,
    expect: warned('config-path-no-leading-slash'),
    source: { pollingPath: 'taxii/poll/' },
  },
  {
    id: 'config-path-blanks',
    title: 'The Polling Path ends in a blank, which goes out as %20 and is another path',
    section: '404',
    expect: { ...failed('path-not-found', httpLine(404)), warning: 'config-path-blanks' },
    source: { pollingPath: '/taxii/poll/ ' },
  },
  {
    id: 'config-https-on-port-80',
    title: 'HTTPS on port 80, unusual and working: made by a proxy that leads any port here',
    section: null,
    expect: warned('config-https-on-port-80'),
    source: { pollingPort: 80 },
    proxy: { does: 'works' },
  },
  {
    id: 'config-http-on-port-443',
    title: 'Plain HTTP on port 443, unusual and working: made by a proxy that leads any port here',
    section: null,
    expect: warned('config-http-on-port-443'),
    source: { pollingPort: 443 },
    tls: 'plain',
    proxy: { does: 'works' },
  },
  {
    id: 'config-login-without-tls',
    title: 'The login crosses the network in clear',
    section: null,
    expect: warned('config-login-without-tls'),
    source: { credentials: login },
    tls: 'plain',
    feed: { login },
  },
  {
    id: 'config-login-not-ascii',
    title:
      'A password outside ASCII, whose bytes on the wire client and server may see differently',
    section: null,
    expect: warned('config-login-not-ascii'),
    source: { credentials: { username: 'lab-user', password: 'pässwort' } },
  },
  {
    id: 'config-feed-retired',
    title:
      'A feed that was closed: the name still leads somewhere, here through a proxy to the lab',
    section: null,
    expect: warned('config-feed-retired'),
    source: { hostname: 'limo.anomali.com' },
    tls: { leaf: { names: ['limo.anomali.com'] } },
    proxy: { does: 'works' },
  },
  {
    id: 'path-is-taxii-2',
    title:
      'The Polling Path is the root of a TAXII 2.1 server, which refuses the media type with 406',
    section: null,
    expect: { ...failed('path-is-taxii-2', httpLine(406)), warning: 'config-path-taxii-2' },
    source: { pollingPath: '/taxii2/' },
    rules: [
      {
        when: { path: '/taxii2/' },
        answer: {
          status: 406,
          taxii: 'no',
          contentType: 'application/taxii+json;version=2.1',
          body: '{"title":"Not Acceptable","http_status":"406","error_code":"MEDIA_TYPE"}',
        },
      },
    ],
  },
  {
    id: 'path-is-discovery-advertises',
    title:
      'The Polling Path is a discovery path that answers polls with BAD_MESSAGE and advertises the right one',
    section: '400',
    expect: {
      ...failed('path-is-discovery', statusLine('BAD_MESSAGE: The message could not be handled.')),
      warning: 'config-path-discovery',
    },
    source: { pollingPath: '/taxii/discovery/' },
    rules: [
      {
        when: { path: '/taxii/discovery/', message: 'Poll_Request' },
        answer: {
          body: statusMessage('BAD_MESSAGE', { message: 'The message could not be handled.' }),
        },
      },
    ],
  },
];
