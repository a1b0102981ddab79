import { failed, httpLine, statusLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

const login = { username: 'lab-user', password: 'lab-pass' };
const wrong = { username: 'lab-user', password: 'not-this-one' };

export const loginScenarios: readonly Scenario[] = [
  {
    id: 'credentials-rejected',
    title: 'A wrong password: HTTP 401',
    section: '401',
    expect: failed('credentials-rejected', httpLine(401)),
    source: { credentials: wrong },
    feed: { login },
  },
  {
    id: 'credentials-rejected-status-message',
    title: 'A wrong password: OpenTAXII answers 200 with the status UNAUTHORIZED and no text',
    section: '401',
    expect: failed('credentials-rejected', statusLine('UNAUTHORIZED: ')),
    source: { credentials: wrong },
    feed: { manner: 'opentaxii', login },
  },
  {
    id: 'credentials-rejected-hides-path',
    title:
      'A wrong password and a wrong path: OpenTAXII looks at the login first, so the path stays unknown',
    section: '401',
    expect: failed('credentials-rejected', statusLine('UNAUTHORIZED: ')),
    source: { credentials: wrong, pollingPath: '/services/polling' },
    feed: { manner: 'opentaxii', login },
  },
  {
    id: 'credentials-missing',
    title: 'The feed wants a login and none is configured: HTTP 401',
    section: '401',
    expect: failed('credentials-missing', httpLine(401)),
    feed: { login },
  },
  {
    id: 'credentials-missing-status-message',
    title: 'The feed wants a login and none is configured: 200 with the status UNAUTHORIZED',
    section: '401',
    expect: failed('credentials-missing', statusLine('UNAUTHORIZED: The login was refused.')),
    feed: { login, refusesLoginBy: 'status-message' },
  },
  {
    id: 'credentials-blank-password',
    title:
      'API key as user and a blank password, as AlienVault describes it: the client then sends no login at all',
    section: '401',
    expect: failed('credentials-blank-password', httpLine(401)),
    source: { credentials: { username: '4f0f5a3c9e3b1d7a8c2e6b9d0a1f4e7c', password: '' } },
    rules: [
      {
        when: { login: false },
        answer: {
          status: 401,
          taxii: 'no',
          contentType: 'text/html',
          headers: [['WWW-Authenticate', 'Basic realm="feed"']],
          body: '<h1>Unauthorized</h1>',
        },
      },
    ],
  },
  {
    id: 'credentials-forbidden',
    title: 'The login is known but may not poll: HTTP 403',
    section: null,
    expect: failed('credentials-forbidden', httpLine(403)),
    source: { credentials: login },
    rules: [
      {
        answer: { status: 403, taxii: 'no', contentType: 'text/html', body: '<h1>Forbidden</h1>' },
      },
    ],
  },
];
