import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab } from '../../src/lab/lab.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { bodyOf, requestText, talk, talkTls, whole } from './exchange.ts';

const isLinux = process.platform === 'linux';

describe('faults below HTTP, seen by a bare socket', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({
      ids: [
        'tcp-connection-refused',
        'server-silent',
        'server-closed',
        'server-closed-reset',
        'tls-reset',
        'tls-closed',
        'tls-timed-out',
        'tls-plaintext-server',
        'path-needs-https',
        'path-needs-https-closed',
        'server-not-http-ssh',
        'server-closed-on-accept',
        'headers-reset',
        'body-reset',
        'headers-cut',
        'body-hangs',
        'chunk-cut',
        ...(isLinux
          ? [
              'tcp-connection-timed-out',
              'tcp-unreachable',
              'proxy-unreachable-timed-out',
              'dns-sinkholed',
            ]
          : []),
      ],
    });
  });
  afterAll(() => lab.close());

  const port = (id: string): number => lab.get(id).port;

  test('a refused connection is refused, again and again', async () => {
    for (let count = 0; count < 3; count += 1) {
      expect(await talk(port('tcp-connection-refused'), '')).toMatchObject({
        connected: false,
        end: 'ECONNREFUSED',
      });
    }
  });

  test.runIf(isLinux)('an unanswered SYN stays unanswered, for several clients', async () => {
    const tries = [
      port('tcp-connection-timed-out'),
      port('tcp-connection-timed-out'),
      lab.get('proxy-unreachable-timed-out').proxyPort!,
    ];
    const seen = await Promise.all(tries.map((one) => talk(one, '', { patience: 1500 })));
    expect(seen.map(({ connected, end }) => ({ connected, end }))).toEqual(
      tries.map(() => ({ connected: false, end: 'open' })),
    );
  });

  test.runIf(isLinux)('the broadcast address of the loopback network is unreachable', async () => {
    const socket = createConnection({ host: '127.255.255.255', port: port('tcp-unreachable') });
    const code = await new Promise((resolve) =>
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code)),
    );
    expect(code).toBe('ENETUNREACH');
  });

  test.runIf(isLinux)('behind the sinkhole nothing listens', async () => {
    const socket = createConnection({ host: '0.0.0.0', port: port('dns-sinkholed') });
    const code = await new Promise((resolve) =>
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code)),
    );
    expect(code).toBe('ECONNREFUSED');
  });

  test.each([
    ['tls-reset', 'ECONNRESET'],
    ['tls-closed', 'fin'],
  ])('%s ends at the ClientHello', async (id, end) => {
    expect(await talk(port(id), 'anything')).toMatchObject({
      connected: true,
      end,
      bytes: Buffer.alloc(0),
    });
    expect(await talkTls(lab.get(id), '')).toMatchObject({ connected: false });
  });

  test('a close on accept comes without a byte of ours', async () => {
    expect(await talk(port('server-closed-on-accept'), '')).toMatchObject({
      end: 'fin',
      bytes: Buffer.alloc(0),
    });
  });

  test.each([
    ['server-closed', 'fin'],
    ['server-closed-reset', 'ECONNRESET'],
  ])('%s ends after the request, without a byte', async (id, end) => {
    expect(await talkTls(lab.get(id), requestText())).toMatchObject({
      connected: true,
      end,
      bytes: Buffer.alloc(0),
    });
    expect(lab.get(id).requests).toHaveLength(1);
  });

  test.each(['server-silent', 'tls-timed-out'])('%s stays open and silent', async (id) => {
    const seen =
      id === 'server-silent'
        ? await talkTls(lab.get(id), requestText(), { patience: 400 })
        : await talk(port(id), 'x', { patience: 400 });
    expect(seen).toMatchObject({ connected: true, end: 'open', bytes: Buffer.alloc(0) });
  });

  test('a plain server answers a ClientHello with HTTP', async () => {
    const seen = await talkTls(lab.get('tls-plaintext-server'), '');
    expect(seen.end).toMatch(/WRONG_VERSION_NUMBER/);
    const plain = await talk(port('tls-plaintext-server'), requestText(), { done: whole });
    expect(plain.bytes.toString()).toMatch(/^HTTP\/1.1 200 OK/);
  });

  test('a TLS port that answers plain HTTP answers TLS as well', async () => {
    const running = lab.get('path-needs-https');
    const plain = await talk(running.port, requestText());
    expect(plain.bytes.toString()).toMatch(/^HTTP\/1.1 400 Bad Request/);
    expect(bodyOf(plain.bytes)).toContain('plain HTTP request was sent to HTTPS port');
    const secure = await talkTls(running, requestText(), { done: whole });
    expect(bodyOf(secure.bytes)).toContain('Poll_Response');
  });

  test('a TLS port of the other kind closes a plain connection without a byte', async () => {
    const running = lab.get('path-needs-https-closed');
    expect((await talk(running.port, requestText())).bytes).toHaveLength(0);
    expect((await talkTls(running, requestText(), { done: whole })).bytes.toString()).toMatch(
      /^HTTP\/1.1 200/,
    );
  });

  test('a server that greets is no HTTP server', async () => {
    const seen = await talk(port('server-not-http-ssh'), requestText());
    expect(seen.bytes.toString()).toBe('SSH-2.0-OpenSSH_9.2p1\r\n');
  });

  test.each([
    ['headers-reset', 'ECONNRESET', /^HTTP\/1.1 200 OK\r\nServer: ta$/],
    ['headers-cut', 'fin', /X-TAXII-Con$/],
    ['body-reset', 'ECONNRESET', /\r\n\r\n<\?xml/],
    ['body-hangs', 'open', /\r\n\r\n<\?xml/],
    ['chunk-cut', 'fin', /chunked\r\n\r\n770\r\n<\?xml/],
  ])('%s stops in the middle', async (id, end, received) => {
    const seen = await talkTls(lab.get(id), requestText(), { patience: 1500 });
    expect(seen.end).toBe(end);
    expect(seen.bytes.toString()).toMatch(received);
  });
});
