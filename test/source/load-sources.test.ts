import { rootCertificates } from 'node:tls';

import { describe, expect, it } from 'vitest';

import { loadSources } from '../../src/source/load-sources.ts';
import { worldOf } from './world.ts';

const [first = '', second = ''] = rootCertificates;

const good = `sources:
  - name: AlienVault OTX
    hostname: otx.alienvault.com
    pollingPath: /taxii/poll/
    collectionName: user_AlienVault
    credentials: { username: "\${env:OTX_KEY}", password: "\${file:./otx.pass}" }
    pollingInterval: 1h30m
    proxy: http://pr%40xy:p%3Ass@proxy.corp:3128
    certificateAuthorities: { systemList: false, customList: [./corp-ca.pem] }
    dnsServer: 10.0.0.53
defaults: { ageOfThreatFeeds: 10 }
`;

const world = worldOf(
  { OTX_KEY: 'key-0123' },
  { 'otx.pass': 'hunter2\n', 'corp-ca.pem': `junk\n${first}\n${second}` },
);

const load = (text: string, file = '/etc/feeds.yaml', given = world) =>
  loadSources([{ file, text }], given);

/** One source whose given lines replace or join those of a good one. */
const withLines = (lines: Readonly<Record<string, string | undefined>>): string => {
  const all = {
    name: 'a',
    hostname: 'h.example',
    pollingPath: '/poll/',
    collectionName: 'c',
    ...lines,
  };
  const body = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `sources:\n  - ${body.join('\n    ')}\n`;
};

const messageFor = async (lines: Readonly<Record<string, string | undefined>>): Promise<string> => {
  const { problems, sources } = await load(withLines(lines));
  expect(sources).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]?.message ?? '';
};

const sourceFor = async (lines: Readonly<Record<string, string | undefined>>) => {
  const { problems, sources } = await load(withLines(lines));
  expect(problems).toEqual([]);
  return sources[0];
};

describe('a good file', () => {
  it('is read whole, with references, certificates and defaults', async () => {
    const { sources, problems, secrets } = await load(good);
    expect(problems).toEqual([]);
    const [source] = sources;
    expect(source).toMatchObject({
      name: 'AlienVault OTX',
      useHttps: true,
      pollingPort: 443,
      pollingInterval: 90,
      ageOfThreatFeeds: 10,
      timeSpanOfPollSegment: 5,
      proxy: { host: 'proxy.corp', port: 3128 },
      certificateAuthorities: { systemList: false, customList: [{ path: './corp-ca.pem' }] },
      dnsServer: '10.0.0.53',
    });
    expect(source?.credentials?.username.reveal()).toBe('key-0123');
    expect(source?.credentials?.password.reveal()).toBe('hunter2');
    expect(source?.proxy?.credentials?.username.reveal()).toBe('pr@xy');
    expect(source?.proxy?.credentials?.password.reveal()).toBe('p:ss');
    expect(source?.certificateAuthorities.customList[0]?.pem).not.toContain('junk');
    expect(secrets.map((secret) => secret.reveal())).toEqual(
      expect.arrayContaining([
        'key-0123',
        'hunter2',
        'key-0123:hunter2',
        'pr@xy',
        'p:ss',
        'pr@xy:p:ss',
      ]),
    );
  });

  it('finds its files beside itself, and beside the working directory for standard input', async () => {
    const here = worldOf({ OTX_KEY: 'k' }, { 'otx.pass': 'p', 'corp-ca.pem': first });
    await load(good, '/srv/feeds/feeds.yaml', here);
    expect(here.asked).toEqual(['/srv/feeds/otx.pass', '/srv/feeds/corp-ca.pem']);
    await load(good, '-', here);
    expect(here.asked.at(-1)).toBe(`${process.cwd()}/corp-ca.pem`);
  });

  it('has the defaults of the form', async () => {
    expect(await sourceFor({})).toMatchObject({
      useHttps: true,
      pollingPort: 443,
      pollingInterval: 60,
      ageOfThreatFeeds: 30,
      timeSpanOfPollSegment: 5,
      certificateAuthorities: { systemList: true, customList: [] },
    });
    expect(await sourceFor({ useHttps: 'false' })).toMatchObject({ pollingPort: 80 });
    expect(await sourceFor({ ageOfThreatFeeds: '3' })).toMatchObject({ timeSpanOfPollSegment: 3 });
  });

  it.each([
    ['0', 0],
    ['"0"', 0],
    ['24h', 1440],
    ['90m', 90],
    ['1h30m', 90],
  ])('takes the interval %s', async (written, minutes) => {
    expect(await sourceFor({ pollingInterval: written })).toMatchObject({
      pollingInterval: minutes,
    });
  });

  it('gives references the type of their field', async () => {
    const { sources } = await load(
      withLines({ pollingPort: '${env:PORT}', useHttps: '${env:TLS}' }),
      'f.yaml',
      worldOf({ PORT: '8080', TLS: 'false' }),
    );
    expect(sources[0]).toMatchObject({ pollingPort: 8080, useHttps: false });
  });

  it('keeps an IPv6 address without its brackets', async () => {
    expect(await sourceFor({ hostname: '"[2001:db8::1]"' })).toMatchObject({
      hostname: '2001:db8::1',
    });
    expect(await sourceFor({ hostname: '"2001:db8::1"' })).toMatchObject({
      hostname: '2001:db8::1',
    });
  });

  it('keeps a path with blanks and without a slash as it is typed', async () => {
    expect(await sourceFor({ pollingPath: '"taxii/poll "' })).toMatchObject({
      pollingPath: 'taxii/poll ',
    });
  });

  it('lets a source take back a default by leaving the key empty', async () => {
    const { sources } = await load(`${withLines({ proxy: '' })}defaults: { proxy: "http://p:1" }`);
    expect(sources[0]).not.toHaveProperty('proxy');
  });

  it('merges mappings of the defaults key by key', async () => {
    const { sources } = await load(
      `${withLines({ certificateAuthorities: '{ systemList: false }' })}defaults: { certificateAuthorities: { customList: [corp-ca.pem] } }`,
    );
    expect(sources[0]?.certificateAuthorities).toMatchObject({
      systemList: false,
      customList: [{ path: 'corp-ca.pem' }],
    });
  });

  it('leaves other texts with a dollar and braces alone', async () => {
    const source = await sourceFor({ credentials: '{ username: u, password: "p${abc}$x" }' });
    expect(source?.credentials?.password.reveal()).toBe('p${abc}$x');
  });

  it('takes anchors and merge keys', async () => {
    const { sources, problems } = await load(
      'defaults: &d { hostname: h, pollingPath: /p }\nsources:\n  - { <<: *d, name: a, collectionName: c }\n',
    );
    expect(problems).toEqual([]);
    expect(sources[0]).toMatchObject({ hostname: 'h' });
  });
});

describe('what to change is said in the words of the file', () => {
  it.each<[Record<string, string | undefined>, RegExp]>([
    [
      { hostname: 'https://h.example/taxii' },
      /write hostname: h\.example, pollingPath: \/taxii, useHttps: true\./,
    ],
    [
      { hostname: 'http://h.example:8080' },
      /hostname: h\.example, useHttps: false, pollingPort: 8080/,
    ],
    [{ hostname: 'h.example/taxii/poll/' }, /hostname: h\.example, pollingPath: \/taxii\/poll\//],
    [{ hostname: '"h.example:9000"' }, /hostname: h\.example, pollingPort: 9000/],
    [{ hostname: '"[2001:db8::1]:9000"' }, /hostname: 2001:db8::1, pollingPort: 9000/],
    [{ hostname: '" h.example"' }, /blank at its start or end/],
    [{ hostname: 'h example' }, /blank in it/],
    [{ hostname: '""' }, /is missing/],
    [{ hostname: '256.1.1.1' }, /neither a host name nor an IPv4/],
    [{ hostname: 'bücher.example' }, /write xn--bcher-kva\.example/],
    [{ hostname: 'a..b' }, /empty part/],
    [{ pollingPath: '//taxii/poll/' }, /"taxii" for the host; write \/taxii\/poll\//],
    [
      { pollingPath: 'https://h.example/taxii/poll/' },
      /write \/taxii\/poll\/ here and the host under hostname/,
    ],
    [{ pollingPath: undefined }, /pollingPath is missing/],
    [{ collectionName: '"a\\0b"' }, /contains a NUL/],
    [{ collectionName: '"a\\u200bb"' }, /invisible character \(U\+200B\)/],
    [{ collectionName: '12' }, /must be text; this is a number\. Put it between quotes/],
    [{ pollingPort: '0' }, /from 1 to 65535/],
    [{ pollingPort: '"443"' }, /Write it without quotes/],
    [{ pollingPort: '44.3' }, /whole number/],
    [{ useHttps: 'yes' }, /YAML reads yes, no, on and off as text/],
    [{ ageOfThreatFeeds: '366' }, /from 1 to 365/],
    [{ ageOfThreatFeeds: '4', timeSpanOfPollSegment: '5' }, /at most the age, which is 4 days/],
    [{ timeSpanOfPollSegment: '31' }, /at most the age, which is 30 days/],
    [{ pollingInterval: '25h' }, /at most 24h/],
    [{ pollingInterval: '60' }, /Add the unit/],
    [{ pollingInterval: '1 hour' }, /like 1h, 90m or 1h30m/],
    [{ proxy: 'proxy.corp:3128' }, /no scheme; write http:\/\/host:port/],
    [{ proxy: 'socks5://proxy.corp:1080' }, /HTTP proxy only/],
    [{ proxy: 'http://u:p%zz@proxy.corp:3128' }, /write % as %25/],
    [{ dnsServer: 'dns.corp' }, /address of a resolver/],
    [{ sourceAddress: 'eth0' }, /address of this machine/],
    [{ credentials: '{ password: x }' }, /credentials\.username is missing/],
    [{ credentials: 'joe' }, /must be a mapping with username and password; this is text/],
    [{ credentials: '{ username: "a\\nb", password: x }' }, /line break/],
    [{ certificateAuthorities: '{ customList: corp-ca.pem }' }, /Put the path between brackets/],
    [{ certificateAuthorities: '{ customList: [none.pem] }' }, /none\.pem does not exist/],
    [{ collectionname: 'c', collectionName: undefined }, /did you mean collectionName\?/],
    [{ port: '443' }, /did you mean pollingPort\?/],
    [{ password: 'hunter3' }, /did you mean credentials\.password\?/],
    [
      { credentials: '{ username: "${env:NOPE}", password: x }' },
      /environment variable NOPE is not set/,
    ],
    [
      { credentials: '{ username: u, password: "${file:nope.txt}" }' },
      /file nope\.txt does not exist/,
    ],
    [{ credentials: '{ username: "${ENV:OTX_KEY}", password: x }' }, /looks like a reference/],
    [{ credentials: '{ username: "${evn:OTX_KEY}", password: x }' }, /looks like a reference/],
    [{ credentials: '{ username: "${OTX_KEY}", password: x }' }, /looks like a reference/],
    [{ credentials: '{ username: "${env:OTX_KEY", password: x }' }, /looks like a reference/],
  ])('%j', async (lines, expected) => {
    expect(await messageFor(lines)).toMatch(expected);
  });

  it.each([
    ['DER', '0\ufffd\u0003\ufffd', /DER form.*openssl x509 -inform der/],
    ['PKCS #7', '-----BEGIN PKCS7-----\nx\n-----END PKCS7-----', /openssl pkcs7/],
    [
      'a key',
      '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----',
      /private key and no certificate/,
    ],
    ['nothing', '', /is empty/],
    ['half a certificate', first.slice(0, 200), /without its end/],
    ['a broken certificate', first.replace(/M/g, 'N'), /cannot be read/],
    ['a page', '<html>', /no certificate/],
  ])('for a custom list that is %s', async (_, text, expected) => {
    const { problems } = await load(
      withLines({ certificateAuthorities: '{ customList: [x.pem] }' }),
      'f.yaml',
      worldOf({}, { 'x.pem': text }),
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('a file that is no source file', () => {
  it.each([
    ['', 'config-empty', /is empty/],
    ['# only a comment', 'config-empty', /is empty/],
    ['- name: a', 'config-shape', /put `sources:` above it/],
    ['hunter2', 'config-shape', /single text/],
    ['name: a\nhostname: h', 'config-shape', /source without its list/],
    ['source:\n  - name: a', 'config-unknown-key', /did you mean sources\?/],
    ['sources:', 'config-empty', /at least one source/],
    ['sources: []', 'config-empty', /at least one source/],
    ['sources: { name: a }', 'config-wrong-type', /must be a list/],
    ['sources: [1]', 'config-wrong-type', /Each item of sources must be a mapping/],
    ['sources:\n\t- name: a', 'config-yaml', /tab/],
    ['a: 1\na: 2', 'config-yaml', /twice/],
    ['a: *hunter2', 'config-yaml', /takes for an alias/],
    ['a: !hunter2 x', 'config-yaml', /takes for a tag/],
    ['a: @hunter2', 'config-yaml', /between double quotes/],
    ['a: "hunter2\\q"', 'config-yaml', /backslash/],
    ['a: 1\n---\nb: 2', 'config-yaml', /several documents/],
    ['[{'.repeat(50_000), 'config-yaml', /deep|bracket|expect|valid/],
    ['x'.repeat(1024 * 1024 + 1), 'config-yaml', /larger than 1 MiB/],
  ])('case %#', async (text, code, expected) => {
    const { problems, sources } = await load(text);
    expect(sources).toEqual([]);
    expect(
      problems.some((problem) => problem.code === code && expected.test(problem.message)),
    ).toBe(true);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('is not unfolded when its aliases grow without end', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}*a${at}]`,
    );
    const { problems } = await load(['a0: &a0 [x]', ...rows].join('\n'));
    expect(problems).toMatchObject([
      { code: 'config-yaml', message: expect.stringContaining('Aliases') },
    ]);
  });
});

describe('several faults', () => {
  const bad = `sources:
  - name: one
    hostname: https://h/
    pollingPath: /p
    collectionNme: c
    credentials: { usrname: u, password: "hunter2\\u0007" }
  - name: one
    hostname: h
    pollingPath: //p
    collectionName: c
    pollingPort: 70000
defaults:
  ageOfThreatFeeds: 400
`;

  it('are told all at once, with their lines and keys, in the order of the file', async () => {
    const { problems } = await load(bad, 'feeds.yaml');
    expect(problems.map(({ file, line, key, code }) => `${file}:${line} ${key} ${code}`)).toEqual([
      'feeds.yaml:3 sources[0].hostname config-hostname',
      'feeds.yaml:5 sources[0].collectionNme config-unknown-key',
      'feeds.yaml:6 sources[0].credentials.usrname config-unknown-key',
      'feeds.yaml:6 sources[0].credentials.password config-text',
      'feeds.yaml:7 sources[1].name config-duplicate-name',
      'feeds.yaml:9 sources[1].pollingPath config-path',
      'feeds.yaml:11 sources[1].pollingPort config-out-of-range',
      'feeds.yaml:13 defaults.ageOfThreatFeeds config-out-of-range',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('of several files are told together, and equal names are found across them', async () => {
    const { problems } = await loadSources(
      [
        { file: 'a.yaml', text: withLines({ name: 'same' }) },
        { file: 'b.yaml', text: withLines({ name: 'same' }) },
      ],
      world,
    );
    expect(problems).toMatchObject([
      {
        code: 'config-duplicate-name',
        file: 'b.yaml',
        line: 2,
        message: expect.stringContaining('a.yaml line 2'),
      },
    ]);
  });

  it('of one default are told once', async () => {
    const { problems } = await load(
      'sources:\n  - { name: a, pollingPath: /p, collectionName: c }\n  - { name: b, pollingPath: /p, collectionName: c }\ndefaults: { hostname: "h:1" }\n',
    );
    expect(problems).toMatchObject([
      { code: 'config-hostname', line: 4, key: 'defaults.hostname' },
    ]);
  });
});

describe('no value of a secret is in a problem', () => {
  it.each([
    [
      'sources:\n  - { name: a, hostname: "https://joe:hunter2@h/x", pollingPath: /p, collectionName: c }',
    ],
    ['sources:\n  - { name: a, hostname: "joe:hunter2@h", pollingPath: /p, collectionName: c }'],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: "https://joe:hunter2@h/p", collectionName: c }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, proxy: "joe:hunter2@p:1" }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, proxy: "https://joe:hunter2@p:1" }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, proxy: "http://joe:hunter2/x@p:1" }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, proxy: {hunter2: 1} }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, credentials: {hunter2} }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, credentials: [hunter2] }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, credentials: hunter2 }',
    ],
    [
      'sources:\n  - { name: a, hostname: "x ${env:S}", pollingPath: "//${env:S}/", collectionName: c }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, proxy: "${env:S}" }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, pollingPort: "${env:S}" }',
    ],
    [
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, dnsServer: "${env:S}" }',
    ],
  ])('%s', async (text) => {
    const { problems } = await load(text, 'f.yaml', worldOf({ S: 'hunter2' }));
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});
