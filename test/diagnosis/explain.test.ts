import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnosis/explain.ts';
import { localeTexts } from '../../src/diagnosis/locales/index.ts';

const texts = await localeTexts('en');
const italian = await localeTexts('it');

describe('explain, topic by topic', () => {
  it.each([
    ['slash-missing', 'code', 'slash-missing'],
    ['Slash Missing', 'code', 'slash-missing'],
    ['405', 'section', '405'],
    ["'405'", 'section', '405'],
    ['‘400’', 'section', '400'],
    ['errno-110', 'section', 'errno-110'],
    ['[Errno 110] Connection timed out', 'section', 'errno-110'],
    ['Errno111', 'section', 'errno-111'],
    ['not-found', 'section', 'not-found'],
    ['Taxii Error: NOT_FOUND: The requested collection could not be found', 'section', 'not-found'],
    ['Taxii Error: HTTP Error: status code 404 requested resource not available', 'section', '404'],
    ['Reason: HTTP 503 Service Unavailable', 'section', '503'],
    ['Taxii Error: XML Parising Error: no element found (line 0)', 'section', 'xml-no-element'],
    ['XML Parsing Error: no element found (line 0)', 'section', 'xml-no-element'],
    [
      '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:727)',
      'section',
      'certificate-verify-failed',
    ],
    [
      'The ETF service is either disabled or there is no valid feature key for the service.',
      'section',
      'service-disabled',
    ],
    [
      "The source 'X' is currently in a polling state and therefore a poll",
      'section',
      'polling-state',
    ],
    ['Taxii Error: Exceeded 30 redirects.', 'code', 'path-redirect-loop'],
    ['[Errno -2] Name or service not known', 'code', 'dns-name-not-found'],
    [
      "hostname 'a.example' doesn't match either of 'b.example', 'c.example'",
      'list',
      'tls-name-mismatch',
    ],
    ['UNAUTHORIZED: ', 'list', 'credentials-rejected'],
    ["'403'", 'list', 'credentials-forbidden'],
    ['502', 'list', 'server-error'],
    ["'418'", 'code', 'server-refused-request'],
    [
      "HTTPSConnectionPool(host='h', port=443): Read timed out. (read timeout=60)",
      'code',
      'server-silent',
    ],
    ['polling-state', 'section', 'surplus-part-repeats'],
    ['blind-spots', 'blind-spots', 'feature key'],
    ['', 'list', 'etf-service-disabled'],
  ])('%j gives a page of kind %s on %s', (topic, kind, about) => {
    const page = explain(topic, texts);
    expect({ topic, kind: page.kind }).toEqual({ topic, kind });
    expect(page.text).toContain(about);
  });

  it('reads the reason out of a whole log line, also one broken over two lines', () => {
    const line =
      "Mon Sep 13 00:20:21 2021 Debug: THREAT_FEEDS: Failed to fetch observables from the source: 400 feed. Reason\nfor failure: '405'";
    expect(explain(line, texts).text).toMatch(/^405 /);
  });

  it('does not take a port or a source name for a status', () => {
    const line =
      "HTTPSConnectionPool(host='h', port=400): Max retries exceeded (Caused by NewConnectionError('x: [Errno 111] Connection refused',))";
    expect(explain(line, texts).text).toMatch(/^errno-111 /);
  });

  it('suggests the nearest page for a slip of the keyboard, and nothing for what is far off', () => {
    expect(explain('slash-mising', texts)).toMatchObject({
      kind: 'unknown',
      suggestion: 'slash-missing',
    });
    expect(explain('tls-expird', italian)).toMatchObject({
      kind: 'unknown',
      suggestion: 'tls-expired',
    });
    const far = explain('zzzzqqqq', texts);
    expect(far.kind).toBe('unknown');
    expect(far).not.toHaveProperty('suggestion');
  });

  it('shows no control character of an unknown topic', () => {
    expect(explain('\u001b[31mzzzzqqqq\u0007', texts).text).not.toMatch(/[\u001b\u0007]/u);
  });

  it('ends in time on a topic of any size', () => {
    expect(explain(`${'<'.repeat(50_000)}${"'a".repeat(50_000)}`, texts).kind).toBe('unknown');
  });
});

describe('a page', () => {
  it('says why, what to change, what the ESA logs and on what ground, and which section it is', () => {
    const { text } = explain('slash-missing', texts);
    expect(text).toContain("'405'  (documented)");
    expect(text).toContain(
      'Mail Policies > External Threat Feeds Manager: set Polling Path to <working>',
    );
    expect(text).toContain('Cisco 220420, "405"');
    expect(text).toContain('https://www.cisco.com/');
    expect(text).toContain('pollingPath');
  });

  it('shows the lab scenario where there is one, and only there', () => {
    expect(explain('slash-missing', texts, ['slash-missing']).text).toContain(
      'taxii-probe lab --scenario slash-missing',
    );
    expect(explain('slash-missing', texts, ['other']).text).not.toContain('lab --scenario');
  });

  it('has a ticket for the firewall team where that team must act', () => {
    const { text } = explain('tcp-connection-timed-out', texts);
    expect(text).toContain('host <hostname> and port <port>');
    expect(text).toContain('<addresses>');
    expect(text).not.toContain('curl');
  });

  it('has a ticket with a curl line and no login for the vendor where only the vendor can act', () => {
    const { text } = explain('server-error', texts);
    expect(text).toContain("curl -sS -D - -u '<user>:<password>'");
    expect(text).toContain('<messageId>');
  });

  it('has no ticket for what the administrator changes, nor for a mere warning', () => {
    expect(explain('slash-missing', texts).text).not.toContain('Ticket');
    expect(explain('content-stale', texts).text).not.toContain('Ticket');
  });

  it('says that nothing is logged where the poll succeeds or hangs', () => {
    expect(explain('tls-weak', texts).text).toContain('No failure: the poll succeeds.');
    expect(explain('server-silent', texts).text).toContain('Nothing while the poll hangs');
  });

  it('lists beside the codes of a section those that end in the same line', () => {
    const { text } = explain('400', texts);
    expect(text).toContain('path-is-discovery');
    expect(text).toContain('tls-client-certificate-required');
  });

  it('speaks the chosen language', () => {
    expect(explain('slash-missing', italian).text).toContain('Che cosa cambiare');
  });
});
