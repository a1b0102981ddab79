import { rootCertificates } from 'node:tls';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { describeSource } from '../../src/source/describe-source.ts';
import { sourceJsonSchema } from '../../src/source/json-schema.ts';
import { loadSources } from '../../src/source/load-sources.ts';
import { sourceToYaml } from '../../src/source/source-to-yaml.ts';
import { worldOf } from './world.ts';

const env = {
  KEY: 'canary-user',
  PROXY_PASS: 'canary:p@ss',
  TAXII_PROBE_USERNAME_2: 'u2',
  TAXII_PROBE_PASSWORD_2: 'p2',
  TAXII_PROBE_PROXY_USERNAME_2: 'pu',
  TAXII_PROBE_PROXY_PASSWORD_2: 'pp',
  TAXII_PROBE_USERNAME_3: 'x',
};
const files = { 'pass.txt': 'canary-pass\n', 'ca.pem': rootCertificates[0] ?? '' };

const full = `sources:
  - name: "full: with # signs"
    hostname: 2001:db8::1
    pollingPath: "/poll/ "
    collectionName: "123"
    useHttps: false
    pollingPort: 8080
    credentials: { username: "\${env:KEY}", password: "\${file:./pass.txt}" }
    pollingInterval: 90m
    ageOfThreatFeeds: 12
    timeSpanOfPollSegment: 3
    proxy: "http://\${env:KEY}:\${env:PROXY_PASS}@[2001:db8::2]:3128"
    certificateAuthorities: { systemList: false, customList: [./ca.pem] }
    dnsServer: "[2001:db8::53]:53"
    discoveryPath: /discovery
    sourceAddress: 192.0.2.1
  - name: plain
    hostname: h
    pollingPath: /p
    collectionName: c
    credentials: { username: canary-plain-user, password: canary-plain-pass }
    proxy: http://canary-proxy-user:canary-proxy-pass@p:1
    pollingInterval: 0
  - { name: small, hostname: h, pollingPath: /p, collectionName: c, credentials: { username: x, password: "" } }
`;

const load = async (text: string, file = 'feeds.yaml') => {
  const { sources, problems } = await loadSources([{ file, text }], worldOf(env, files));
  expect(problems).toEqual([]);
  return sources;
};

describe('a source that is shown', () => {
  it('has the names of the file and no secret', async () => {
    const [first, second, third] = (await load(full)).map(describeSource);
    expect(first).toEqual({
      name: 'full: with # signs',
      hostname: '2001:db8::1',
      pollingPath: '/poll/ ',
      collectionName: '123',
      useHttps: false,
      pollingPort: 8080,
      credentials: { username: '[redacted]', password: '[redacted]' },
      pollingInterval: '1h30m',
      ageOfThreatFeeds: 12,
      timeSpanOfPollSegment: 3,
      proxy: 'http://[redacted]@[2001:db8::2]:3128',
      certificateAuthorities: { systemList: false, customList: ['./ca.pem'] },
      dnsServer: '[2001:db8::53]:53',
      discoveryPath: '/discovery',
      sourceAddress: '192.0.2.1',
    });
    expect(second).toMatchObject({ pollingInterval: '0', proxy: 'http://[redacted]@p:1' });
    expect(third).toMatchObject({ credentials: { username: '[redacted]', password: '' } });
  });
});

describe('a source that is written', () => {
  it('reads back as it was, from references alone', async () => {
    const sources = await load(full);
    const yaml = sourceToYaml(sources);
    expect(yaml).not.toContain('canary');
    const again = await load(yaml);
    expect(again.map(describeSource).slice(0, 1)).toEqual(sources.map(describeSource).slice(0, 1));
    expect(again[0]?.credentials?.password.reveal()).toBe('canary-pass');
    expect(again[0]?.proxy?.credentials?.password.reveal()).toBe('canary:p@ss');
    expect(again[1]?.credentials?.username.reveal()).toBe('u2');
    expect(again[1]?.proxy?.credentials?.password.reveal()).toBe('pp');
    expect(again[2]).toMatchObject({ name: 'small', pollingPort: 443 });
  });

  it('names our own variables for a single source whose login was typed', async () => {
    const [, plain] = await load(full);
    const entry = parse(sourceToYaml(plain as NonNullable<typeof plain>)) as {
      sources: { credentials: unknown }[];
    };
    expect(entry.sources[0]?.credentials).toEqual({
      username: '${env:TAXII_PROBE_USERNAME}',
      password: '${env:TAXII_PROBE_PASSWORD}',
    });
  });

  it('finds its files from another folder', async () => {
    const sources = await load(full, '/etc/taxii/feeds.yaml');
    const yaml = sourceToYaml(sources, { from: '/etc/taxii', to: '/etc/fixed' });
    expect(yaml).toContain('${file:../taxii/pass.txt}');
    expect(yaml).toContain('../taxii/ca.pem');
  });
});

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(sourceJsonSchema());

  it('takes the file as people write it', async () => {
    expect(validate(parse(full)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(parse(sourceToYaml(await load(full))))).toBe(true);
    expect(
      validate({
        sources: [{ name: 'a', pollingPort: '${env:PORT}', useHttps: '${env:TLS}' }],
        defaults: null,
      }),
    ).toBe(true);
  });

  it.each([
    [{}],
    [{ sources: [] }],
    [{ sources: [{ hostname: 'h' }] }],
    [{ sources: [{ name: 'a', extra: 1 }] }],
    [{ sources: [{ name: 'a', pollingPort: 0 }] }],
    [{ sources: [{ name: 'a', pollingPort: '443' }] }],
    [{ sources: [{ name: 'a', pollingInterval: '60' }] }],
    [{ sources: [{ name: 'a', ageOfThreatFeeds: 366 }] }],
    [{ sources: [{ name: 'a', credentials: { user: 'x' } }] }],
    [{ sources: [{ name: 'a' }], defaults: { name: 'b' } }],
  ])('refuses %j', (value) => {
    expect(validate(value)).toBe(false);
  });
});
