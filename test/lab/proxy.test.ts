import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab, Running } from '../../src/lab/lab.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { bodyOf, requestText, talk, trusted, whole } from './exchange.ts';

describe('the proxy of the lab', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({
      ids: [
        'proxy-works',
        'proxy-works-login',
        'proxy-works-plain',
        'proxy-scheme-unsupported',
        'proxy-refused',
        'proxy-closed',
        'proxy-reset',
        'proxy-not-a-proxy',
        'proxy-silent',
        'proxy-unreachable',
      ],
    });
  });
  afterAll(() => lab.close());

  const connectText = 'CONNECT feed.lab.test:443 HTTP/1.0\r\n';
  const basic = `Proxy-Authorization: Basic ${Buffer.from('proxy-user:proxy-pass').toString('base64')}\r\n`;

  const pollThrough = async (running: Running, head: string): Promise<string> => {
    const raw = connect({ port: running.proxyPort!, host: '127.0.0.1' });
    raw.write(`${head}\r\n`);
    const [answer] = (await once(raw, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 200 /);
    const secure = connectTls({ socket: raw, servername: 'feed.lab.test', ca: trusted(running) });
    await once(secure, 'secureConnect');
    secure.write(requestText());
    let bytes = Buffer.alloc(0);
    for await (const chunk of secure) {
      bytes = Buffer.concat([bytes, chunk as Buffer]);
      if (whole(bytes)) break;
    }
    raw.destroy();
    return bodyOf(bytes);
  };

  test('tunnels, whatever the name', async () => {
    const running = lab.get('proxy-works');
    expect(await pollThrough(running, connectText)).toContain('Poll_Response');
    expect(running.requests.map(({ seenBy, method }) => `${seenBy} ${method}`)).toEqual([
      'proxy CONNECT',
      'feed POST',
    ]);
    expect(running.requests[1]?.tls).toMatchObject({ sni: 'feed.lab.test' });
  });

  test('lets in who has the login, and tells the others', async () => {
    const running = lab.get('proxy-works-login');
    expect(await pollThrough(running, connectText + basic)).toContain('Poll_Response');
    const refused = await talk(running.proxyPort!, `${connectText}\r\n`);
    expect(refused.bytes.toString()).toMatch(/^HTTP\/1.1 407 [^]*Proxy-Authenticate: Basic/);
  });

  test('forwards the absolute form', async () => {
    const running = lab.get('proxy-works-plain');
    const seen = await talk(
      running.proxyPort!,
      requestText({ path: 'http://feed.lab.test:80/taxii/poll/' }),
      { done: whole },
    );
    expect(bodyOf(seen.bytes)).toContain('Poll_Response');
    expect(running.requests.map(({ target }) => target)).toEqual([
      'http://feed.lab.test:80/taxii/poll/',
      '/taxii/poll/',
    ]);
  });

  test.each([
    ['proxy-scheme-unsupported', 'fin', /^HTTP\/1.1 407 [^]*Negotiate[^]*NTLM/],
    ['proxy-refused', 'fin', /^HTTP\/1.1 403 Forbidden/],
    ['proxy-closed', 'fin', /^$/],
    ['proxy-reset', 'ECONNRESET', /^$/],
    ['proxy-not-a-proxy', 'fin', /^SSH-/],
    ['proxy-silent', 'open', /^$/],
    ['proxy-unreachable', 'ECONNREFUSED', /^$/],
  ])('%s ends a CONNECT with %s', async (id, end, text) => {
    const seen = await talk(lab.get(id).proxyPort!, `${connectText}\r\n`, { patience: 500 });
    expect(seen.end).toBe(end);
    expect(seen.bytes.toString()).toMatch(text);
  });
});
