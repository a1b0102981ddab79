import { describe, expect, it } from 'vitest';
import { localeTexts } from '../../src/diagnosis/locales/index.ts';
import { renderFinding } from '../../src/diagnosis/render-finding.ts';
import { documentLink } from '../../src/diagnosis/sections.ts';
import { finding } from '../../src/engine/finding.ts';

const texts = await localeTexts('en');
const slash = finding(
  'slash-missing',
  {
    pollingPath: '/taxii/poll',
    working: '/taxii/poll/',
    status: '301, GET: HTTP 405',
    result: 'Poll_Response',
  },
  ['transcript/0'],
);

describe('renderFinding', () => {
  it('puts the facts into the sentences and names the field and the document', () => {
    const result = renderFinding(
      { finding: slash, stage: 'trailing-slash', rootCause: true },
      texts,
    );
    expect(result).toMatchObject({
      code: 'slash-missing',
      stage: 'trailing-slash',
      severity: 'error',
      rootCause: true,
      document: '405',
      title: 'The Polling Path lacks its final slash',
      actor: 'esa-administrator',
      evidence: ['transcript/0'],
      advice: { field: 'pollingPath', link: documentLink, commands: [] },
    });
    expect(result.message).toContain(
      'The poll of /taxii/poll got: 301, GET: HTTP 405. The poll of /taxii/poll/ got: Poll_Response.',
    );
    expect(result.advice.text).toContain('set Polling Path to /taxii/poll/');
  });

  it.each(['it', 'zh-TW'] as const)(
    'says it in %s, with the labels of the form as they are',
    async (locale) => {
      const result = renderFinding(
        { finding: slash, stage: 'trailing-slash', rootCause: true },
        await localeTexts(locale),
      );
      expect(result.advice.text).toContain('Mail Policies > External Threat Feeds Manager');
      expect(result.advice.text).toContain('/taxii/poll/');
      expect(result.title).not.toContain('lacks');
    },
  );

  it('keeps the severity that the stage gave', () => {
    const mild = finding('credentials-blank-password', {}, [], 'warning');
    expect(
      renderFinding({ finding: mild, stage: 'config', rootCause: false }, texts).severity,
    ).toBe('warning');
  });

  it('prefers the link of the code over that of the document', () => {
    const breach = finding('http-unreadable', { hostname: 'a.example', breach: 'x' }, []);
    expect(
      renderFinding({ finding: breach, stage: 'poll-path', rootCause: true }, texts).advice.link,
    ).toContain('rfc9112');
  });

  it('gives no link and no field where there is none', () => {
    const what = finding('unclassified', { what: 'x' }, []);
    const { advice } = renderFinding({ finding: what, stage: 'tls', rootCause: true }, texts);
    expect(advice).not.toHaveProperty('link');
    expect(advice).not.toHaveProperty('field');
  });

  it('fills the commands, with brackets where a port follows an IPv6 literal', () => {
    const plain = (hostname: string) =>
      finding('tls-plaintext-server', { hostname, port: 8443, saw: '' }, []);
    const commandsFor = (hostname: string) =>
      renderFinding({ finding: plain(hostname), stage: 'tls', rootCause: true }, texts).advice
        .commands;
    expect(commandsFor('feeds.example.com')).toEqual(['curl -v http://feeds.example.com:8443/']);
    expect(commandsFor('2001:db8::1')).toEqual(['curl -v http://[2001:db8::1]:8443/']);
  });

  it('names an address literal once', () => {
    const args = { hostname: '192.0.2.1', addresses: '192.0.2.1', port: 443 };
    const refused = finding('tcp-connection-refused', args, []);
    const { message } = renderFinding({ finding: refused, stage: 'tcp', rootCause: true }, texts);
    expect(message).toMatch(/^192\.0\.2\.1 answers/);
  });
});
