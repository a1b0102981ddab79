import type { Code } from '../../diagnosis/catalogue.ts';
import type { DocumentSection } from '../../engine/code-info.ts';
import { failed, httpLine, invalidResponse, warned } from '../expected.ts';
import type { Reply } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { message, statusMessage } from '../taxii-xml.ts';

const page = (title: string): Partial<Reply> => ({
  taxii: 'no',
  contentType: 'text/html',
  body: `<html><body><h1>${title}</h1></body></html>`,
});

/** Every request gets this status. */
const always = (
  status: number,
  code: Code,
  section: DocumentSection | null,
  title: string,
  more: Partial<Reply> = {},
): Scenario => ({
  id: `http-${status}`,
  title: `HTTP ${status}: ${title}`,
  section,
  expect: failed(code, httpLine(status)),
  rules: [{ answer: { ...page(title), ...more, status } }],
});

const stays = (status: number, title: string, more: Partial<Reply> = {}): Scenario => ({
  id: `http-${status}`,
  title: `HTTP ${status}: ${title}, which the client neither follows nor takes for a fault`,
  section: null,
  expect: failed('not-taxii', invalidResponse),
  rules: [{ answer: { ...page(title), ...more, status } }],
});

export const httpStatusScenarios: readonly Scenario[] = [
  {
    id: 'server-unavailable',
    title: 'HTTP 503 with Retry-After',
    section: '503',
    expect: failed('server-unavailable', httpLine(503)),
    rules: [
      {
        answer: { ...page('Service Unavailable'), status: 503, headers: [['Retry-After', '120']] },
      },
    ],
  },
  {
    id: 'server-unavailable-for-a-moment',
    title: 'HTTP 503 on the first poll, sound afterwards',
    section: '503',
    expect: failed('server-unavailable', httpLine(503)),
    rules: [
      {
        when: { upTo: 1 },
        answer: { ...page('Service Unavailable'), status: 503, headers: [['Retry-After', '1']] },
      },
    ],
  },
  {
    id: 'rate-limited',
    title: 'HTTP 429 with Retry-After: polled too often',
    section: null,
    expect: failed('rate-limited', httpLine(429)),
    rules: [
      { answer: { ...page('Too Many Requests'), status: 429, headers: [['Retry-After', '60']] } },
    ],
  },
  {
    id: 'server-error',
    title: 'HTTP 500 with a page for people',
    section: null,
    expect: failed('server-error', httpLine(500)),
    rules: [{ answer: { ...page('Internal Server Error'), status: 500 } }],
  },
  {
    id: 'server-error-with-status-message',
    title: 'HTTP 500 with a valid Status_Message, which the client does not read',
    section: null,
    expect: failed('server-error', httpLine(500)),
    rules: [
      {
        answer: {
          status: 500,
          body: statusMessage('FAILURE', { message: 'The database is down.' }),
        },
      },
    ],
  },
  {
    id: 'path-bad-request-with-status-message',
    title: 'HTTP 400 with a valid Status_Message, which the client does not read',
    section: '400',
    expect: failed('path-bad-request', httpLine(400)),
    rules: [{ answer: { status: 400, body: statusMessage('BAD_MESSAGE', { message: 'No.' }) } }],
  },
  {
    id: 'server-refused-request',
    title: 'HTTP 415: the server does not take the media type of the poll',
    section: null,
    expect: failed('server-refused-request', httpLine(415)),
    rules: [{ answer: { ...page('Unsupported Media Type'), status: 415 } }],
  },
  always(402, 'server-refused-request', null, 'Payment Required'),
  always(406, 'server-refused-request', null, 'Not Acceptable'),
  always(408, 'server-refused-request', null, 'Request Timeout', {
    end: 'fin',
    headers: [['Connection', 'close']],
  }),
  always(411, 'server-refused-request', null, 'Length Required'),
  always(413, 'server-refused-request', null, 'Payload Too Large'),
  always(421, 'server-refused-request', null, 'Misdirected Request'),
  always(426, 'server-refused-request', null, 'Upgrade Required', {
    headers: [['Upgrade', 'TLS/1.2']],
  }),
  always(431, 'server-refused-request', null, 'Request Header Fields Too Large'),
  always(451, 'server-refused-request', null, 'Unavailable For Legal Reasons'),
  always(501, 'server-error', null, 'Not Implemented'),
  always(502, 'server-error', null, 'Bad Gateway'),
  always(504, 'server-error', null, 'Gateway Timeout'),
  always(505, 'server-error', null, 'HTTP Version Not Supported'),
  always(599, 'server-error', null, 'Network Connect Timeout'),
  always(511, 'blocked-by-filter', null, 'Network Authentication Required'),
  stays(202, 'Accepted'),
  stays(204, 'No Content', { body: '', framing: 'none', contentType: '' }),
  stays(300, 'Multiple Choices'),
  stays(304, 'Not Modified', { body: '', framing: 'none', contentType: '' }),
  stays(305, 'Use Proxy'),
  {
    id: 'http-201',
    title: 'HTTP 201 with a good Poll_Response: the client takes any status below 300',
    section: null,
    expect: warned('content-empty'),
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: {
          status: 201,
          body: message('Poll_Response', {
            in_response_to: '{id}',
            collection_name: '{collection}',
          }),
        },
      },
    ],
  },
  {
    id: 'http-407-from-the-feed',
    title: 'HTTP 407 from the feed itself, with no proxy about',
    section: null,
    expect: failed('server-refused-request', httpLine(407)),
    rules: [
      {
        answer: {
          ...page('Proxy Authentication Required'),
          status: 407,
          headers: [['Proxy-Authenticate', 'Basic realm="x"']],
        },
      },
    ],
  },
  {
    id: 'blocked-by-filter',
    title: 'HTTP 403 with the block page of a web filter',
    section: null,
    expect: failed('blocked-by-filter', httpLine(403)),
    rules: [
      {
        answer: {
          status: 403,
          taxii: 'no',
          contentType: 'text/html',
          body: '<html><head><title>Web Filter Violation</title></head><body><h2>FortiGuard Intrusion Prevention - Access Blocked</h2><p>Web Page Blocked</p></body></html>',
        },
      },
    ],
  },
  {
    id: 'blocked-by-filter-200',
    title: 'HTTP 200 with the block page of a web filter',
    section: null,
    expect: failed('blocked-by-filter', invalidResponse),
    rules: [
      {
        answer: {
          taxii: 'no',
          contentType: 'text/html',
          body: '<html><body><h1>This site is blocked</h1><p>This site is blocked by your network administrator.</p></body></html>',
        },
      },
    ],
  },
  {
    id: 'blocked-by-filter-captive-portal',
    title: 'A captive portal redirects the poll to its login page on another host',
    section: null,
    expect: failed('blocked-by-filter', invalidResponse),
    rules: [
      {
        answer: {
          ...page('Moved'),
          status: 302,
          headers: [['Location', '{elsewhere}/login?from=feed']],
        },
      },
    ],
    elsewhere: {
      plain: true,
      rules: [
        {
          answer: {
            taxii: 'no',
            contentType: 'text/html',
            body: '<html><head><title>Captive Portal</title></head><body>Network authentication required: please sign in.</body></html>',
          },
        },
      ],
    },
  },
];
