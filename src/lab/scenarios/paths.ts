import { failed, httpLine, statusLine } from '../expected.ts';
import type { Rule } from '../rule.ts';
import type { Scenario } from '../scenario.ts';

const redirect = (from: string, to: string, status = 301): Rule => ({
  when: { path: from },
  answer: {
    status,
    taxii: 'no',
    contentType: 'text/html',
    headers: [['Location', to]],
    body: '<h1>Moved</h1>',
  },
});

const badRequest: Rule['answer'] = {
  status: 400,
  taxii: 'no',
  contentType: 'text/html',
  body: '<h1>Bad Request</h1>',
};

export const pathScenarios: readonly Scenario[] = [
  {
    id: 'path-is-discovery',
    title: 'The Polling Path is the discovery path; the server answers polls there with HTTP 400',
    section: '400',
    expect: { ...failed('path-is-discovery', httpLine(400)), warning: 'config-path-discovery' },
    source: { pollingPath: '/taxii/discovery/' },
    rules: [{ when: { path: '/taxii/discovery/', message: 'Poll_Request' }, answer: badRequest }],
  },
  {
    id: 'path-is-discovery-status-message',
    title:
      'The Polling Path is the discovery path of an OpenTAXII server, which says so with a FAILURE in a 200',
    section: '400',
    expect: {
      ...failed('path-is-discovery', statusLine('FAILURE: Message not supported by this service')),
      warning: 'config-path-discovery',
    },
    source: { pollingPath: '/services/discovery' },
    feed: { manner: 'opentaxii' },
  },
  {
    id: 'path-wrong-service',
    title: 'The Polling Path is the collection management path; polls get HTTP 400 there',
    section: '400',
    expect: { ...failed('path-wrong-service', httpLine(400)), warning: 'config-path-discovery' },
    source: { pollingPath: '/taxii/collections/' },
    rules: [
      { when: { path: '/taxii/collections/', message: 'Poll_Request' }, answer: badRequest },
      { when: { path: '/taxii/collections/', message: 'Discovery_Request' }, answer: badRequest },
    ],
  },
  {
    id: 'path-bad-request',
    title: 'The right path, yet the server refuses the poll with HTTP 400 "Request Failed"',
    section: '400',
    expect: failed('path-bad-request', httpLine(400)),
    rules: [
      {
        when: { path: '/taxii/poll/' },
        answer: { ...badRequest, contentType: 'text/plain', body: 'Request Failed' },
      },
    ],
  },
  {
    id: 'path-needs-https',
    title: 'Use HTTPS is off, and the port speaks TLS: nginx answers plain HTTP with its 400 page',
    section: '400',
    expect: failed('path-needs-https', httpLine(400)),
    source: { useHttps: false },
    tls: { plainHttp: 'answered' },
  },
  {
    id: 'path-not-found',
    title: 'No such path: HTTP 404 in either slash form',
    section: '404',
    expect: failed('path-not-found', httpLine(404)),
    source: { pollingPath: '/taxii/polling/', discoveryPath: '/taxii/discovery/' },
  },
  {
    id: 'path-not-found-gone',
    title: 'The path was given up: HTTP 410',
    section: '404',
    expect: failed('path-not-found', httpLine(410)),
    rules: [
      { answer: { status: 410, taxii: 'no', contentType: 'text/html', body: '<h1>Gone</h1>' } },
    ],
  },
  {
    id: 'slash-missing',
    title:
      'The final slash is missing: a 301 turns the POST into a GET, which the poll service refuses with 405',
    section: '405',
    expect: failed('slash-missing', httpLine(405)),
    source: { pollingPath: '/taxii/poll' },
    rules: [redirect('/taxii/poll', '/taxii/poll/')],
  },
  {
    id: 'slash-missing-302',
    title: 'The final slash is missing: a 302 to an absolute URL',
    section: '405',
    expect: failed('slash-missing', httpLine(405)),
    source: { pollingPath: '/taxii/poll' },
    rules: [redirect('/taxii/poll', '{origin}/taxii/poll/', 302)],
  },
  {
    id: 'slash-missing-303',
    title: 'The final slash is missing: a 303',
    section: '405',
    expect: failed('slash-missing', httpLine(405)),
    source: { pollingPath: '/taxii/poll' },
    rules: [redirect('/taxii/poll', '/taxii/poll/', 303)],
  },
  {
    id: 'slash-missing-404',
    title: 'The final slash is missing, and the server knows no path without it: HTTP 404',
    section: '405',
    expect: failed('slash-missing', httpLine(404)),
    source: { pollingPath: '/taxii/poll' },
  },
  {
    id: 'slash-missing-405',
    title: 'The final slash is missing, and the server answers 405 at once',
    section: '405',
    expect: failed('slash-missing', httpLine(405)),
    source: { pollingPath: '/taxii/poll' },
    rules: [
      {
        when: { path: '/taxii/poll' },
        answer: { status: 405, taxii: 'no', contentType: 'text/html', headers: [['Allow', 'GET']] },
      },
    ],
  },
  {
    id: 'slash-missing-bad-message',
    title:
      'The final slash is missing: after the 301 django-taxii-services answers the GET with BAD_MESSAGE',
    section: '405',
    expect: failed('slash-missing', statusLine('BAD_MESSAGE: Request method was not POST!')),
    source: { pollingPath: '/taxii/poll' },
    rules: [
      redirect('/taxii/poll', '/taxii/poll/'),
      {
        when: { path: '/taxii/poll/', method: 'GET' },
        answer: {
          body: '<taxii_11:Status_Message xmlns:taxii_11="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" message_id="1" in_response_to="0" status_type="BAD_MESSAGE"><taxii_11:Message>Request method was not POST!</taxii_11:Message></taxii_11:Status_Message>',
        },
      },
    ],
  },
  {
    id: 'slash-extra',
    title: 'A final slash too many: OpenTAXII compares paths for equality and answers 404',
    section: '404',
    expect: failed('slash-extra', httpLine(404)),
    source: { pollingPath: '/services/poll/' },
    feed: { manner: 'opentaxii' },
  },
  {
    id: 'slash-extra-gone',
    title: 'A final slash too many, and the server calls that form gone: HTTP 410',
    section: '404',
    expect: failed('slash-extra', httpLine(410)),
    source: { pollingPath: '/services/poll/' },
    feed: { manner: 'opentaxii' },
    rules: [
      {
        when: { path: '/services/poll/' },
        answer: { status: 410, taxii: 'no', contentType: 'text/html', body: '<h1>Gone</h1>' },
      },
    ],
  },
  {
    id: 'path-method-not-allowed',
    title: 'HTTP 405 to a POST, with or without the final slash: the path is no TAXII service',
    section: '405',
    expect: failed('path-method-not-allowed', httpLine(405)),
    source: { pollingPath: '/index.html' },
    rules: [
      {
        when: { path: '/index.html' },
        answer: {
          status: 405,
          taxii: 'no',
          contentType: 'text/html',
          headers: [['Allow', 'GET, HEAD']],
          body: '<h1>Method Not Allowed</h1>',
        },
      },
    ],
  },
];
