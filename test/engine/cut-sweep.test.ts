import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { block, pollResponse } from '../taxii/read-body.ts';
import { checkWith } from './check-with.ts';
import { startCutServer } from './cut-server.ts';

const xml = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?>\n${pollResponse(
    [1, 2]
      .map((number) =>
        block(
          `<p:Package xmlns:p="urn:p" id='p${number}'><!-- é &amp; --><![CDATA[<]]>&#233;&lt;</p:Package>`,
          '<t:Timestamp_Label>2026-01-01T00:00:00Z</t:Timestamp_Label>',
        ),
      )
      .join('\n'),
  )}\n`,
);
const head = (...lines: string[]): Buffer =>
  Buffer.from(
    [
      'HTTP/1.1 200 OK',
      'Content-Type: application/xml',
      'X-TAXII-Content-Type: urn:taxii.mitre.org:message:xml:1.1',
      ...lines,
      '\r\n',
    ].join('\r\n'),
  );
const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
const gzipped = gzipSync(xml);

const byLength = Buffer.concat([head(`Content-Length: ${xml.length}`), xml]);
const chunked = Buffer.concat([
  head('Transfer-Encoding: chunked'),
  chunk(xml.subarray(0, 300)),
  chunk(xml.subarray(300)),
  Buffer.from('0\r\n\r\n'),
]);
const byClose = Buffer.concat([head(), xml]);
const inGzip = Buffer.concat([
  head('Content-Encoding: gzip', `Content-Length: ${gzipped.length}`),
  gzipped,
]);

/** Cut in its head, right behind it, in its body. */
const causes = new Set(['server-closed', 'xml-no-element', 'xml-truncated']);

/** The end of the root element: the client reads no further, so a cut behind it may pass. */
const rootEnd = (reply: Buffer): number => reply.lastIndexOf('>') + 1;

const replies = [
  ['with a length, closed', byLength, rootEnd(byLength), 'fin'],
  ['with a length, reset', byLength, rootEnd(byLength), 'rst'],
  ['in chunks, closed', chunked, rootEnd(chunked), 'fin'],
  ['in chunks, reset', chunked, rootEnd(chunked), 'rst'],
  ['up to the end of the connection, closed', byClose, rootEnd(byClose), 'fin'],
  ['in gzip, closed', inGzip, inGzip.length, 'fin'],
  ['in gzip, reset', inGzip, inGzip.length, 'rst'],
] as const;

const judge = async (reply: Buffer, end: 'fin' | 'rst', at: number): Promise<object> => {
  const server = await startCutServer(reply.subarray(0, at), end);
  try {
    const { sources } = await checkWith(
      [
        {
          name: 's',
          hostname: '127.0.0.1',
          pollingPath: '/poll/',
          pollingPort: server.port,
          useHttps: false,
          collectionName: 'c',
          ageOfThreatFeeds: 1,
          timeSpanOfPollSegment: 1,
        },
      ],
      { connectTimeoutMs: 10_000, timeoutMs: 10_000 },
    );
    const { outcome, findings, stages } = sources[0]!;
    return {
      at,
      outcome,
      roots: findings.filter(({ rootCause }) => rootCause).map(({ code }) => code),
      broken: stages.filter((stage) => stage.outcome === 'broken').map(({ id }) => id),
    };
  } finally {
    await server.close();
  }
};

/** At every byte, or, where fewer runs are asked for, evenly over the reply. */
const places = (length: number): number[] => {
  const count = Math.min(length, Math.ceil(runs / replies.length));
  return Array.from({ length: count }, (_, index) => Math.floor((index * length) / count));
};

test.each(replies)(
  'a reply %s is whole or has one cause, wherever it is cut',
  async (...each) => {
    const [, reply, needed, end] = each;
    const work = places(needed).values();
    const wrong: object[] = [];
    const seen = new Set<string>();
    const next = async (): Promise<void> => {
      for (const at of work) {
        const judged = (await judge(reply, end, at)) as { roots: string[]; broken: string[] };
        const [root = ''] = judged.roots;
        seen.add(root);
        if (judged.roots.length !== 1 || root === 'unclassified' || judged.broken.length > 0)
          wrong.push(judged);
      }
    };
    await Promise.all(Array.from({ length: 4 }, next));
    expect(wrong).toEqual([]);
    expect([...seen].filter((code) => !causes.has(code))).toEqual([]);
    // Nothing in the blocks is of use to an appliance: the warning says so.
    if (end === 'fin')
      expect(await judge(reply, end, reply.length)).toEqual({
        at: reply.length,
        outcome: 'warned',
        roots: [],
        broken: [],
      });
  },
  120_000,
);
