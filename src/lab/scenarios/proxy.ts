import type { Code } from '../../diagnosis/catalogue.ts';
import {
  type LogLine,
  clientLine,
  closedLine,
  failed,
  httpLine,
  invalidResponse,
  neverEnds,
  passed,
  plainProxyConnectionLine,
  plainProxyResetLine,
  proxyConnectionLine,
  proxyLine,
} from '../expected.ts';
import type { Answer } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { twoBlocks } from './poll-bodies.ts';

const login = { username: 'proxy-user', password: 'proxy-pass' };
const tunnelFailed = (answer: string) => proxyLine(`error('Tunnel connection failed: ${answer}',)`);
const wantsNtlm = [
  ['Proxy-Authenticate', 'Negotiate'],
  ['Proxy-Authenticate', 'NTLM'],
] as const;

/** The proxy works, and it is the feed behind it that is broken. */
const behind = (id: string, what: string, code: Code, line: LogLine, answer: Answer): Scenario => ({
  id: `proxy-behind-${id}`,
  title: `Behind a sound proxy the feed answers with ${what}`,
  section: null,
  expect: failed(code, line),
  proxy: { does: 'works' },
  rules: [{ when: { message: 'Poll_Request' }, answer }],
});

// Of a plain HTTP feed the proxy gets the poll itself: whether it or the feed fell silent, closed or talked nonsense does
// not show.
export const proxyScenarios: readonly Scenario[] = [
  {
    id: 'proxy-works',
    title: 'A sound poll through a proxy that alone can resolve the name',
    section: null,
    expect: passed,
    proxy: { does: 'works' },
  },
  {
    id: 'proxy-works-login',
    title: 'A sound poll through a proxy that wants a login and gets it',
    section: null,
    expect: passed,
    proxy: { does: 'works', login, sends: login },
  },
  {
    id: 'proxy-works-plain',
    title: 'A sound poll of a plain HTTP feed through a proxy, in absolute form',
    section: null,
    expect: passed,
    proxy: { does: 'works' },
    tls: 'plain',
  },
  {
    id: 'proxy-unreachable',
    title: 'Nothing listens on the port of the proxy',
    section: null,
    expect: failed('proxy-unreachable', proxyConnectionLine('[Errno 111] Connection refused')),
    proxy: { does: 'refused' },
  },
  {
    id: 'proxy-unreachable-plain',
    title: 'Nothing listens on the port of the proxy, and the feed is plain HTTP',
    section: null,
    expect: failed('proxy-unreachable', plainProxyConnectionLine('[Errno 111] Connection refused')),
    proxy: { does: 'refused' },
    tls: 'plain',
  },
  {
    id: 'proxy-unreachable-timed-out',
    title: 'The proxy leaves the SYN unanswered',
    section: null,
    expect: failed('proxy-unreachable', proxyConnectionLine('[Errno 110] Connection timed out')),
    proxy: { does: 'unanswered' },
    needs: ['linux'],
  },
  {
    id: 'proxy-authentication-required',
    title: 'The proxy wants a login and none is configured: 407',
    section: null,
    expect: failed(
      'proxy-authentication-required',
      tunnelFailed('407 Proxy Authentication Required'),
    ),
    proxy: { does: 'works', login },
  },
  {
    id: 'proxy-authentication-required-plain',
    title: 'The proxy wants a login and none is configured, and the feed is plain HTTP: 407',
    section: null,
    expect: failed('proxy-authentication-required', httpLine(407)),
    proxy: { does: 'works', login },
    tls: 'plain',
  },
  {
    id: 'proxy-login-rejected',
    title: 'The proxy refuses the login that it gets: 407',
    section: null,
    expect: failed('proxy-login-rejected', tunnelFailed('407 Proxy Authentication Required')),
    proxy: { does: 'works', login, sends: { ...login, password: 'not-this-one' } },
  },
  {
    id: 'proxy-scheme-unsupported',
    title: 'The proxy offers Negotiate and NTLM only, which the client does not speak: 407',
    section: null,
    expect: failed('proxy-scheme-unsupported', tunnelFailed('407 Proxy Authentication Required')),
    proxy: {
      does: 'answers',
      status: 407,
      reason: 'Proxy Authentication Required',
      headers: wantsNtlm,
    },
  },
  {
    id: 'proxy-refused',
    title: 'The proxy forbids the target: 403',
    section: null,
    expect: failed('proxy-refused', tunnelFailed('403 Forbidden')),
    proxy: {
      does: 'answers',
      status: 403,
      reason: 'Forbidden',
      headers: [['X-Squid-Error', 'ERR_ACCESS_DENIED 0']],
      body: '<h1>Access Denied</h1>',
    },
  },
  {
    id: 'proxy-bad-gateway',
    title: 'The proxy cannot reach the target: 502',
    section: null,
    expect: failed('proxy-bad-gateway', tunnelFailed('502 Bad Gateway')),
    proxy: { does: 'answers', status: 502, reason: 'Bad Gateway' },
  },
  {
    id: 'proxy-gateway-timeout',
    title: 'The proxy waits for the target in vain: 504',
    section: null,
    expect: failed('proxy-bad-gateway', tunnelFailed('504 Gateway Timeout')),
    proxy: { does: 'answers', status: 504, reason: 'Gateway Timeout' },
  },
  {
    id: 'proxy-name-not-found',
    title: 'The proxy cannot resolve the name: squid answers 503 with ERR_DNS_FAIL',
    section: null,
    expect: failed('proxy-bad-gateway', tunnelFailed('503 Service Unavailable')),
    proxy: {
      does: 'answers',
      status: 503,
      reason: 'Service Unavailable',
      headers: [['X-Squid-Error', 'ERR_DNS_FAIL 0']],
    },
  },
  {
    id: 'proxy-silent',
    title: 'The proxy accepts the connection and never answers the CONNECT',
    section: null,
    expect: failed('proxy-silent', neverEnds),
    proxy: { does: 'silent' },
  },
  {
    id: 'proxy-closed',
    title: 'The proxy closes the connection after the CONNECT',
    section: null,
    expect: failed('proxy-closed', closedLine),
    proxy: { does: 'drops' },
  },
  {
    id: 'proxy-reset',
    title: 'The proxy resets the connection after the CONNECT',
    section: null,
    expect: failed('proxy-closed', proxyLine("error(104, 'Connection reset by peer')")),
    proxy: { does: 'resets' },
  },
  {
    id: 'proxy-not-a-proxy',
    title: 'The proxy setting names an SSH server: the answer is no HTTP',
    section: null,
    expect: failed(
      'proxy-not-a-proxy',
      proxyLine("error('Invalid response from tunnel request',)"),
    ),
    proxy: { does: 'junk' },
  },
  {
    id: 'proxy-forbids-plain',
    title: 'The proxy forbids a plain HTTP feed: 403 of its own making',
    section: null,
    expect: failed('proxy-refused', httpLine(403)),
    proxy: {
      does: 'answers',
      status: 403,
      reason: 'Forbidden',
      headers: [['X-Squid-Error', 'ERR_ACCESS_DENIED 0']],
      body: '<h1>Denied</h1>',
    },
    tls: 'plain',
  },
  {
    id: 'proxy-bad-gateway-plain',
    title: 'The proxy cannot reach a plain HTTP feed: 502 of its own making',
    section: null,
    expect: failed('server-error', httpLine(502)),
    proxy: { does: 'answers', status: 502, reason: 'Bad Gateway' },
    tls: 'plain',
  },
  {
    id: 'proxy-closed-plain',
    title: 'The proxy closes the connection after the poll of a plain HTTP feed',
    section: null,
    expect: failed('server-closed', closedLine),
    proxy: { does: 'drops' },
    tls: 'plain',
  },
  {
    id: 'proxy-reset-plain',
    title: 'The proxy resets the connection after the poll of a plain HTTP feed',
    section: null,
    expect: failed('server-closed', plainProxyResetLine),
    proxy: { does: 'resets' },
    tls: 'plain',
  },
  {
    id: 'proxy-not-a-proxy-plain',
    title: 'The proxy setting names an SSH server, and the feed is plain HTTP',
    section: null,
    expect: failed('server-not-http', invalidResponse),
    proxy: { does: 'junk' },
    tls: 'plain',
  },
  {
    id: 'proxy-silent-plain',
    title: 'The proxy accepts the poll of a plain HTTP feed and never answers',
    section: null,
    expect: failed('server-silent', neverEnds),
    proxy: { does: 'silent' },
    tls: 'plain',
  },
  behind('no-http', 'no HTTP: the client is lenient there', 'server-not-http', invalidResponse, {
    steps: [{ send: 'GARBAGE in, garbage out\r\n' }, { end: 'fin' }],
  }),
  behind(
    'bad-status',
    'a status line with HTTP 099',
    'server-not-http',
    clientLine("('Connection aborted.', BadStatusLine('HTTP/1.1 099 What\\r\\n',))"),
    { body: twoBlocks(), statusLine: 'HTTP/1.1 099 What' },
  ),
  behind(
    'giant-status-line',
    'a status line of 100 KB',
    'http-unreadable',
    clientLine(
      "('Connection aborted.', LineTooLong('got more than 65536 bytes when reading header line',))",
    ),
    { body: twoBlocks(), statusLine: `HTTP/1.1 200 ${'O'.repeat(100_000)}` },
  ),
  behind(
    'leading-line-end',
    'an empty line before the status line',
    'http-unreadable',
    invalidResponse,
    { body: twoBlocks(), before: '\r\n', end: 'fin' },
  ),
];
