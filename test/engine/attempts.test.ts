import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkWith } from './check-with.ts';

let server: Server | undefined;
afterEach(() => new Promise((done) => server?.close(done)));

/** Answers the given statuses in turn, then an empty Poll_Response for ever. */
const serve = (statuses: readonly number[]): Promise<{ port: number; asked: () => number }> => {
  let asked = 0;
  return new Promise((ready) => {
    const started = createServer((request, response) => {
      request.resume().on('end', () => {
        const status = statuses[asked++];
        if (status !== undefined) return response.writeHead(status).end();
        response.setHeader('X-TAXII-Content-Type', 'urn:taxii.mitre.org:message:xml:1.1');
        return response.end(
          '<t:Poll_Response xmlns:t="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" message_id="2" in_response_to="1" collection_name="c"/>',
        );
      });
    }).listen(0, '127.0.0.1', () =>
      ready({ port: (started.address() as AddressInfo).port, asked: () => asked }),
    );
    server = started;
  });
};

const source = (pollingPort: number): object => ({
  name: 's',
  hostname: '127.0.0.1',
  pollingPath: '/poll/',
  pollingPort,
  useHttps: false,
  collectionName: 'c',
  ageOfThreatFeeds: 1,
  timeSpanOfPollSegment: 1,
});

test('a source that passes only on a later attempt is warned, every attempt recorded', async () => {
  const { port } = await serve([503]);
  const result = await checkWith([source(port)], { attempts: 3 });
  const [one] = result.sources;
  expect(one?.outcome).toBe('warned');
  expect(one?.attempts.map(({ number, outcome, code }) => ({ number, outcome, code }))).toEqual([
    { number: 1, outcome: 'failed', code: 'server-unavailable' },
    { number: 2, outcome: 'warned', code: null },
  ]);
  expect(one?.findings.map(({ code }) => code)).toContain('passed-on-later-attempt');
});

test('what fails every time fails after the last attempt', async () => {
  const { port, asked } = await serve([500, 500, 500, 500]);
  const result = await checkWith([source(port)], { attempts: 2 });
  expect(result.sources[0]).toMatchObject({
    outcome: 'failed',
    attempts: [{ number: 1 }, { number: 2 }],
  });
  expect(asked()).toBe(2);
});

test('a refused login is never tried again', async () => {
  const { port, asked } = await serve([401, 401, 401]);
  const result = await checkWith([source(port)], { attempts: 3 });
  expect(result.sources[0]?.attempts).toHaveLength(1);
  expect(asked()).toBe(1);
});
