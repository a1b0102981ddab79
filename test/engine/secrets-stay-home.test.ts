import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkWith } from './check-with.ts';
import { startLab } from '../../src/lab/start-lab.ts';

const login = { username: 'canary-user-7Q&<x>', password: 'c4n4ry pass/"\'+%wörd' };
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
});

const serve = (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host = '127.0.0.1',
): Promise<number> =>
  new Promise((ready) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => answer(request, response));
    }).listen(0, host, () => ready((server.address() as AddressInfo).port));
    servers.push(server);
  });

const source = (port: number, more: object = {}): object => ({
  name: 'canary',
  hostname: 'localhost',
  pollingPath: '/taxii/poll/',
  pollingPort: port,
  useHttps: false,
  collectionName: 'c',
  credentials: login,
  ...more,
});

const pair = `${login.username}:${login.password}`;
const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The spellings in which the login must not be found; each contains enough of it to log in with. */
const spellings = [login.username, login.password, pair].flatMap((value) => [
  value,
  xml(value),
  encodeURIComponent(value),
  JSON.stringify(value).slice(1, -1),
  Buffer.from(value, 'utf8').toString('base64').replace(/=+$/, ''),
  Buffer.from(value, 'latin1').toString('base64').replace(/=+$/, ''),
  Buffer.from(value, 'utf8').toString('hex'),
  [...value].map((one) => `&#${one.codePointAt(0)};`).join(''),
]);

test('a login that the server echoes in header, body and Status_Message appears nowhere in the Result', async () => {
  const port = await serve((request, response) => {
    response.setHeader('X-TAXII-Content-Type', 'urn:taxii.mitre.org:message:xml:1.1');
    response.setHeader('X-Echo', [request.headers.authorization ?? '', encodeURIComponent(pair)]);
    response.setHeader('Set-Cookie', `u=${Buffer.from(pair, 'utf8').toString('base64url')}`);
    response.end(
      `<t:Status_Message xmlns:t="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" message_id="1" in_response_to="0" status_type="DENIED">` +
        `<t:Status_Detail><t:Detail name="WHO">${xml(login.username)}</t:Detail></t:Status_Detail>` +
        `<t:Message>no access for ${xml(pair)} (${spellings.map(xml).join(' ')})</t:Message></t:Status_Message>`,
    );
  });
  const result = await checkWith([source(port)], { trials: true });
  expect(result.sources[0]?.findings.find(({ rootCause }) => rootCause)?.code).toBe(
    'collection-denied',
  );
  const seen = JSON.stringify(result);
  const decoded = JSON.stringify(JSON.parse(seen), null, 1);
  for (const spelling of spellings) {
    expect(seen).not.toContain(spelling);
    expect(decoded).not.toContain(spelling);
  }
});

test.each([
  ['another host', (other: number) => `http://127.0.0.1:${other}/taxii/poll/`],
  ['another port of the same host', (other: number) => `http://localhost:${other}/taxii/poll/`],
])('a redirect to %s gets no login', async (_, location) => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(405).end();
  });
  const here: (string | undefined)[] = [];
  const port = await serve((request, response) => {
    here.push(request.headers.authorization);
    response.writeHead(302, { Location: location(other) }).end();
  });
  const result = await checkWith([source(port)]);
  expect(here[0]).toMatch(/^Basic /);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every((value) => value === undefined)).toBe(true);
  expect(result.sources[0]?.findings.find(({ rootCause }) => rootCause)?.code).toBe(
    'path-redirected',
  );
});

test('over a chain that did not verify not one byte of HTTP goes out', async () => {
  const lab = await startLab({
    ids: ['tls-unknown-authority', 'tls-self-signed', 'tls-expired', 'tls-name-mismatch'],
  });
  try {
    const sources = lab.running.map((running) => ({ ...running.source, credentials: login }));
    const result = await checkWith(sources, { trials: true });
    expect(result.sources.map(({ outcome }) => outcome)).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
    expect(lab.running.flatMap(({ requests }) => requests)).toEqual([]);
  } finally {
    await lab.close();
  }
});

test('a blank password sends no Authorization header', async () => {
  const seen: (string | undefined)[] = [];
  const port = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(401).end();
  });
  const result = await checkWith([
    source(port, { credentials: { username: 'someone', password: '' } }),
  ]);
  expect(seen).toEqual([undefined]);
  expect(result.sources[0]?.findings.find(({ rootCause }) => rootCause)?.code).toBe(
    'credentials-blank-password',
  );
});
