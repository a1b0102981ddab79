import { expect, test } from 'vitest';
import { clientUrl } from '../../src/esa/client-url.ts';

const at = (path: string) =>
  clientUrl({ hostname: 'feeds.example.org', port: 443, useHttps: true, path });

// Left: the Polling Path as typed. Right: `_prepare_url` of cabby 0.1.20 (furl 2.1.4), then requests 2.11.1, Python 2.7.18.
const recorded = {
  '/taxii/poll/': '/taxii/poll/',
  'taxii/poll/': '/taxii/poll/',
  '/taxii/poll': '/taxii/poll',
  '/taxii//poll/': '/taxii//poll/',
  '/taxii/poll/ ': '/taxii/poll/%20',
  ' /taxii/poll/': '/%20/taxii/poll/',
  '/café/': '/caf%C3%A9/',
  '/x€😀': '/x%E2%82%AC%F0%9F%98%80',
  '/p?x=1&y=a b': '/p?x=1&y=a+b',
  '/p?x=é': '/p?x=%C3%A9',
  '/p#frag': '/p',
  '/a%20b': '/a%20b',
  '/a%2fb': '/a%2Fb',
  '/a%zz': '/a%25zz',
  '/a%': '/a%25',
  '/a%7e': '/a~',
  '/a%41': '/aA',
  '/a%e9': '/a%E9',
  '/a%20%2B+': '/a%20++',
  '/é%e9': '/%C3%A9%25e9',
  '/a%3b': '/a;',
  '/a"b<c>d': '/a%22b%3Cc%3Ed',
  "/a:b@c!$&'()*,;=": "/a:b@c!$&'()*,;=",
  '/a\\b|c^d`e{f}': '/a%5Cb%7Cc%5Ed%60e%7Bf%7D',
  '/[x]': '/%5Bx%5D',
  '/a/../b': '/a/../b',
  '': '/',
  '/p?': '/p',
  '/p?x': '/p?x',
  '/p?x=': '/p?x=',
  '/p?=x': '/p?=x',
  '/p?&x=1': '/p?&x=1',
  '/p?a=1;b=2': '/p?a=1%3Bb%3D2',
  '/p?a=b+c': '/p?a=b+c',
  '/p?a=b%20c': '/p?a=b+c',
  '/p?a=b/c?d': '/p?a=b%2Fc%3Fd',
  "/p?x=~!*()'": '/p?x=~%21%2A%28%29%27',
  '/p?a:b=@': '/p?a%3Ab=%40',
  '/a?x=%C3%A9': '/a?x=%C3%83%C2%A9',
  '/a?%zz': '/a?%25zz',
  '/a?q=%26%3D': '/a?q=%26%3D',
  '/a?x=1=2': '/a?x=1%3D2',
  '/p\t': '/p%09',
  './a': '/./a',
} as const;

test.each(Object.entries(recorded))('writes the path %j as %j', (typed, path) => {
  expect(at(typed)).toMatchObject({ requestPath: path, url: `https://feeds.example.org${path}` });
});

test.each([
  ['feeds.example.org', 443, true, 'https://feeds.example.org/p', 'feeds.example.org'],
  ['feeds.example.org', 80, true, 'https://feeds.example.org:80/p', 'feeds.example.org:80'],
  ['feeds.example.org', 443, false, 'http://feeds.example.org:443/p', 'feeds.example.org:443'],
  ['feeds.example.org', 80, false, 'http://feeds.example.org/p', 'feeds.example.org'],
  ['FEEDS.Example.ORG', 9000, true, 'https://feeds.example.org:9000/p', 'feeds.example.org:9000'],
  ['2001:db8::1', 443, true, 'https://[2001:db8::1]/p', '[2001:db8::1]'],
  ['2001:db8::1', 9000, false, 'http://[2001:db8::1]:9000/p', '[2001:db8::1]:9000'],
  ['hé.example', 443, true, 'https://xn--h-bga.example/p', 'xn--h-bga.example'],
] as const)('joins %s port %i https %s', (hostname, port, useHttps, url, hostHeader) => {
  expect(clientUrl({ hostname, port, useHttps, path: '/p' })).toMatchObject({
    url,
    hostHeader,
    port,
  });
});

test('gives the host without brackets, ready to dial', () => {
  expect(clientUrl({ hostname: '2001:DB8::1', port: 1, useHttps: true, path: '/' }).host).toBe(
    '2001:db8::1',
  );
});

test.each([
  ['//h/p', 'https://h/p'],
  ['///p', 'https://feeds.example.org/p'],
  ['http://other/p', 'http://other:443/p'],
  ['https://other:1/p', 'https://other/p'],
  ['HTTP://other/p', 'http://other:443/p'],
])('lets the host in the path %s win over the form', (path, url) => {
  expect(at(path).url).toBe(url);
});
