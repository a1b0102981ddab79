import { inspect } from 'node:util';
import { rootCertificates } from 'node:tls';

import { describe, expect, it } from 'vitest';

import { loadSources } from '../../src/source/load-sources.ts';
import { overrideSources } from '../../src/source/override-sources.ts';
import { sourceFromFlags } from '../../src/source/source-from-flags.ts';
import type { SourceFlags } from '../../src/source/source-flags.ts';
import { worldOf } from './world.ts';

const [root = '', other = ''] = rootCertificates;
const flags: SourceFlags = { hostname: 'h.example', pollingPath: '/poll/', collection: 'c' };

describe('a source from flags', () => {
  it('follows the rules of the file and takes texts for numbers', async () => {
    const { sources, problems } = await sourceFromFlags(
      {
        ...flags,
        port: '9000',
        https: false,
        age: '10',
        segment: '2',
        ca: ['ca.pem'],
        systemCa: false,
      },
      worldOf({}, { 'ca.pem': root }),
    );
    expect(problems).toEqual([]);
    expect(sources[0]).toMatchObject({
      name: 'h.example',
      useHttps: false,
      pollingPort: 9000,
      ageOfThreatFeeds: 10,
      timeSpanOfPollSegment: 2,
      certificateAuthorities: { systemList: false, customList: [{ path: 'ca.pem' }] },
    });
  });

  it('takes the password from a file, or from standard input as it is', async () => {
    const file = await sourceFromFlags(
      { ...flags, username: 'joe', passwordFile: 'p.txt' },
      worldOf({}, { 'p.txt': 'hunter2\n' }),
    );
    expect(file.sources[0]?.credentials?.password.reveal()).toBe('hunter2');
    expect(file.sources[0]?.credentials?.password.reference).toBe('${file:p.txt}');
    const piped = await sourceFromFlags(
      { ...flags, username: 'joe', passwordStdin: true },
      worldOf({}, {}, '${env:HOME}\n'),
    );
    expect(piped.sources[0]?.credentials?.password.reveal()).toBe('${env:HOME}');
    expect(inspect(piped, { depth: 9 })).not.toContain('joe');
  });

  it('takes a user name by reference, and a user without a password', async () => {
    const { sources } = await sourceFromFlags(
      { ...flags, username: '${env:KEY}' },
      worldOf({ KEY: 'key-1' }),
    );
    expect(sources[0]?.credentials?.username.reveal()).toBe('key-1');
    expect(sources[0]?.credentials?.password.isBlank).toBe(true);
  });

  it('names the flag in every problem', async () => {
    const { problems, sources } = await sourceFromFlags(
      {
        hostname: 'http://h.example:81/p',
        pollingPath: '//p',
        port: 'x',
        age: '0',
        proxy: 'p:1',
        passwordFile: 'none',
        ca: ['none.pem'],
        dnsServer: 'd',
      },
      worldOf(),
    );
    expect(sources).toEqual([]);
    expect(new Set(problems.map(({ key }) => key))).toEqual(
      new Set([
        '--age',
        '--ca',
        '--collection',
        '--dns-server',
        '--hostname',
        '--password-file',
        '--polling-path',
        '--port',
        '--proxy',
      ]),
    );
    expect(problems.find(({ key }) => key === '--hostname')?.message).toBe(
      '--hostname must be the host alone, not a URL; write --hostname h.example, --polling-path /p, --no-https, --port 81.',
    );
    expect(problems.every(({ file, line }) => file === undefined && line === undefined)).toBe(true);
  });

  it('wants a user with a password, and one password', async () => {
    const lone = await sourceFromFlags({ ...flags, passwordStdin: true }, worldOf({}, {}, 'x'));
    expect(lone.problems).toMatchObject([{ key: '--username', code: 'config-missing' }]);
    const two = await sourceFromFlags(
      { ...flags, username: 'u', passwordStdin: true, passwordFile: 'p' },
      worldOf(),
    );
    expect(two.problems).toMatchObject([{ key: '--password-stdin' }]);
  });
});

describe('flags over sources from a file', () => {
  const load = async () => {
    const text =
      'sources:\n  - { name: a, hostname: h, pollingPath: /p, collectionName: c, certificateAuthorities: { customList: [own.pem] } }\n';
    const { sources } = await loadSources(
      [{ file: 'f.yaml', text }],
      worldOf({}, { 'own.pem': root }),
    );
    return sources;
  };

  it('replace settings and add to the custom list', async () => {
    const { sources, problems, secrets } = await overrideSources(
      await load(),
      {
        ca: ['more.pem'],
        systemCa: false,
        proxy: 'http://u:hunter2@p:3128',
        dnsServer: '10.0.0.53',
        sourceAddress: '192.0.2.1',
      },
      worldOf({}, { 'more.pem': other }),
    );
    expect(problems).toEqual([]);
    expect(sources[0]).toMatchObject({
      name: 'a',
      hostname: 'h',
      proxy: { host: 'p', port: 3128 },
      dnsServer: '10.0.0.53',
      sourceAddress: '192.0.2.1',
      certificateAuthorities: {
        systemList: false,
        customList: [{ path: 'own.pem' }, { path: 'more.pem' }],
      },
    });
    expect(secrets.map((secret) => secret.reveal())).toContain('hunter2');
  });

  it('shorten the segment with the age, and refuse a segment longer than it', async () => {
    expect((await overrideSources(await load(), { age: '2' }, worldOf())).sources[0]).toMatchObject(
      {
        ageOfThreatFeeds: 2,
        timeSpanOfPollSegment: 2,
      },
    );
    expect(
      (await overrideSources(await load(), { segment: '31' }, worldOf())).problems,
    ).toMatchObject([{ key: '--segment', code: 'config-out-of-range' }]);
  });

  it('leave sources as they are when there are none', async () => {
    const sources = await load();
    expect(
      (await overrideSources(sources, { systemCa: true, https: true }, worldOf())).sources,
    ).toEqual(sources);
  });

  it('cannot describe another source', async () => {
    const { problems, sources } = await overrideSources(
      await load(),
      { hostname: 'x', https: false },
      worldOf(),
    );
    expect(sources).toEqual([]);
    expect(problems.map(({ key }) => key)).toEqual(['--hostname', '--no-https']);
  });
});
