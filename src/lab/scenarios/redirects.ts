import { clientLine, failed, httpLine, invalidResponse, warned } from '../expected.ts';
import type { Reply, Rule } from '../rule.ts';
import type { Expectation, Scenario } from '../scenario.ts';

const login = { username: 'lab-user', password: 'lab-pass' };
const moved = '/taxii/moved/';

const to = (status: number, location: string | null): Reply => ({
  status,
  taxii: 'no',
  contentType: 'text/html',
  headers: location === null ? [] : [['Location', location]],
  body: '<h1>Moved</h1>',
});

const fromOldPath = (status: number, location: string | null): Rule => ({
  when: { path: moved },
  answer: to(status, location),
});

const getIsLost = failed('path-redirected', httpLine(405));
const postSurvives: Expectation = warned('path-redirected');

const sameHost = (status: number, expect: Expectation): Scenario => ({
  id: `redirect-${status}-same-host`,
  title: `HTTP ${status} to the right path on the same host: ${expect === getIsLost ? 'the POST becomes a GET' : 'the POST survives'}`,
  section: null,
  expect,
  source: { pollingPath: moved, credentials: login },
  feed: { login },
  rules: [fromOldPath(status, '/taxii/poll/')],
});

/** The second server is plain and has another name: whoever follows must leave the login at home. */
const otherHost = (status: number, expect: Expectation): Scenario => ({
  id: `redirect-${status}-other-host`,
  title: `HTTP ${status} to another host, without TLS: ${expect === getIsLost ? 'the POST becomes a GET' : 'the POST survives, without its login'}`,
  section: null,
  expect,
  source: { credentials: login },
  rules: [{ answer: to(status, '{elsewhere}/taxii/poll/') }],
  elsewhere: { plain: true, rules: [] },
});

export const redirectScenarios: readonly Scenario[] = [
  ...[301, 302, 303].map((status) => sameHost(status, getIsLost)),
  ...[307, 308].map((status) => sameHost(status, postSurvives)),
  ...[301, 302, 303].map((status) => otherHost(status, getIsLost)),
  ...[307, 308].map((status) => otherHost(status, postSurvives)),
  {
    id: 'path-redirected',
    title: 'HTTP 301 to a page that answers the GET with 404',
    section: null,
    expect: failed('path-redirected', httpLine(404)),
    rules: [{ when: { path: '/taxii/poll/' }, answer: to(301, '/new-home/') }],
  },
  {
    id: 'redirect-to-login-page',
    title: 'HTTP 302 to a login page for people, which answers 200 with HTML',
    section: null,
    expect: failed('path-redirected', invalidResponse),
    rules: [
      { when: { path: '/taxii/poll/' }, answer: to(302, '/accounts/login/?next=/taxii/poll/') },
      {
        when: { path: '/accounts/login/' },
        answer: {
          taxii: 'no',
          contentType: 'text/html',
          body: '<html><body><form>Sign in</form></body></html>',
        },
      },
    ],
  },
  {
    id: 'redirect-307-other-port',
    title: 'HTTP 307 to another port of the same host name: the client sends its login there too',
    section: null,
    expect: postSurvives,
    source: { credentials: login },
    rules: [{ answer: to(307, '{elsewhere}/taxii/poll/') }],
    elsewhere: { sameHost: true, rules: [] },
  },
  {
    id: 'redirect-307-to-plain-http',
    title:
      'HTTP 307 from HTTPS to plain HTTP on the same host name: the client sends its login in clear',
    section: null,
    expect: postSurvives,
    source: { credentials: login },
    rules: [{ answer: to(307, '{elsewhere}/taxii/poll/') }],
    elsewhere: { sameHost: true, plain: true, rules: [] },
  },
  {
    id: 'redirect-http-to-https',
    title: 'Use HTTPS is off, and a 301 leads to the same path over HTTPS: the POST becomes a GET',
    section: '400',
    expect: failed('path-needs-https', httpLine(405)),
    tls: 'plain',
    rules: [{ answer: to(301, '{elsewhere}/taxii/poll/') }],
    elsewhere: { sameHost: true, rules: [] },
  },
  {
    id: 'redirect-307-http-to-https',
    title: 'Use HTTPS is off, and a 307 leads to the same path over HTTPS: the POST survives',
    section: null,
    expect: postSurvives,
    tls: 'plain',
    rules: [{ answer: to(307, '{elsewhere}/taxii/poll/') }],
    elsewhere: { sameHost: true, rules: [] },
  },
  {
    id: 'redirect-chain',
    title: 'Five times HTTP 307, then the right path',
    section: null,
    expect: postSurvives,
    source: { pollingPath: '/hop/1' },
    rules: [1, 2, 3, 4, 5].map((hop) => ({
      when: { path: `/hop/${hop}` },
      answer: to(307, hop === 5 ? '/taxii/poll/' : `/hop/${hop + 1}`),
    })),
  },
  {
    id: 'path-redirect-loop',
    title: 'HTTP 302 to itself, without end',
    section: null,
    expect: failed('path-redirect-loop', clientLine('Exceeded 30 redirects.')),
    rules: [{ answer: to(302, '/taxii/poll/') }],
  },
  {
    id: 'redirect-307-loop',
    title: 'HTTP 307 back and forth between two paths',
    section: null,
    expect: failed('path-redirect-loop', clientLine('Exceeded 30 redirects.')),
    source: { pollingPath: '/a' },
    rules: [
      { when: { path: '/a' }, answer: to(307, '/b') },
      { when: { path: '/b' }, answer: to(307, '/a') },
    ],
  },
  {
    id: 'redirect-without-location',
    title: 'HTTP 301 without Location',
    section: null,
    expect: failed('not-taxii', invalidResponse),
    rules: [{ answer: to(301, null) }],
  },
  {
    id: 'redirect-to-ftp',
    title: 'HTTP 307 to an ftp URL',
    section: null,
    expect: failed(
      'path-redirected',
      clientLine("No connection adapters were found for 'ftp://files.example.org/feed'"),
    ),
    rules: [{ answer: to(307, 'ftp://files.example.org/feed') }],
  },
  {
    id: 'redirect-to-dead-port',
    title: 'HTTP 307 to a port of the same host where nothing listens',
    section: null,
    expect: failed('path-redirected', {
      reason:
        "Taxii Error: HTTPSConnectionPool(host='{host}', port=1): Max retries exceeded with url: /taxii/poll/ (Caused by " +
        "NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x…>: " +
        "Failed to establish a new connection: [Errno 111] Connection refused',))",
      basis: 'documented',
      symptom: 'errno-111',
    }),
    rules: [{ answer: to(307, 'https://{host}:1/taxii/poll/') }],
  },
];
