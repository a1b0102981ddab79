import type {
  FindingResult,
  Fix,
  Result,
  SourceResult,
  StageResult,
} from '../../src/engine/result.ts';
import { stageIds, type StageId } from '../../src/engine/stage-id.ts';

const summaries: Readonly<Record<StageId, string>> = {
  config: 'the form is consistent',
  dns: '203.0.113.10 (used), 203.0.113.11',
  tcp: '2 of 2 addresses open on 443',
  proxy: 'none configured',
  tls: 'TLS 1.2, 3 certificates to ISRG Root X1 (system list), 61 days left',
  'poll-path': 'the server knows this path',
  'trailing-slash': 'the path is right as written',
  credentials: 'the login was accepted',
  collection: 'the server answers for this collection',
  'time-span': '30 days in 10 segments',
  content: 'STIX 1.1.1',
};

export const stage = (id: StageId, changes: Partial<StageResult> = {}): StageResult => ({
  id,
  outcome: id === 'proxy' ? 'skipped' : 'passed',
  durationMs: 12.4,
  summary: summaries[id],
  evidence: {},
  ...changes,
});

/** Stages up to `at`, which ended as told; what follows is blocked by it. */
export const stagesUntil = (at: StageId, changes: Partial<StageResult>): StageResult[] =>
  stageIds.map((id, index) => {
    const position = stageIds.indexOf(at);
    if (index < position) return stage(id);
    if (index === position) return stage(id, changes);
    return stage(id, {
      outcome: 'skipped',
      durationMs: 0,
      summary: 'not reached',
      reason: 'not reached',
      blockedBy: at,
    });
  });

export const slashMissing: FindingResult = {
  code: 'slash-missing',
  stage: 'trailing-slash',
  severity: 'error',
  rootCause: true,
  args: { pollingPath: '/api/v1/taxii/poll', status: 301 },
  evidence: ['transcript/0', 'transcript/1'],
  document: '405',
  title: 'The Polling Path lacks its final slash',
  message:
    'The server redirects /api/v1/taxii/poll to /api/v1/taxii/poll/ with a 301. The ESA follows it as a GET without a body, and a poll service takes only POST.',
  actor: 'esa-administrator',
  advice: {
    text: 'Add the slash at the end of the Polling Path.',
    commands: [],
    field: 'pollingPath',
    link: 'https://www.cisco.com/c/en/us/support/docs/security/secure-email-virtual-gateway/220420-troubleshoot-external-threat-feeds-top-r.html',
  },
};

export const slashFix: Fix = {
  field: 'pollingPath',
  from: '/api/v1/taxii/poll',
  to: '/api/v1/taxii/poll/',
  because: 'slash-missing',
  proved: true,
  outcome: 'passed',
  evidence: ['transcript/2'],
};

export const expired: FindingResult = {
  code: 'tls-expired',
  stage: 'tls',
  severity: 'error',
  rootCause: true,
  args: { hostname: 'feeds.example.com', port: 443, days: 22 },
  evidence: ['stages/tls'],
  document: 'certificate-verify-failed',
  title: "The server's certificate has expired",
  message:
    'feeds.example.com presents a certificate that ended 2026-11-01 (22 days ago), issued by Example CA 2. The log line does not tell this from an unknown authority; importing a CA will not help.',
  actor: 'feed-vendor',
  advice: {
    text: 'Ask for a renewed certificate and quote serial 04:9F.',
    commands: [
      'openssl s_client -connect feeds.example.com:443 -servername feeds.example.com -showcerts',
    ],
  },
};

export const skewed: FindingResult = {
  code: 'clock-skew',
  stage: 'poll-path',
  severity: 'warning',
  rootCause: false,
  args: { hostname: 'feeds.example.com', seconds: 400 },
  evidence: ['transcript/0'],
  document: null,
  title: "The server's clock is 400 seconds away from this one",
  message: 'Segments end at a time that the server may take for the future.',
  actor: 'esa-administrator',
  advice: { text: 'Check the time of both machines.', commands: [] },
};

export const healthySource: SourceResult = {
  name: 'anomali-phish',
  source: {
    name: 'anomali-phish',
    hostname: 'feeds.example.com',
    pollingPath: '/api/v1/taxii/poll/',
    collectionName: 'Phish_Tank_F107',
    credentials: { username: '[redacted]', password: '[redacted]' },
    ageOfThreatFeeds: 30,
    timeSpanOfPollSegment: 3,
  },
  url: 'https://feeds.example.com/api/v1/taxii/poll/',
  dialect: 'py27',
  vantage: { localAddress: '192.0.2.40', remoteAddress: '203.0.113.10' },
  outcome: 'passed',
  durationMs: 310,
  stages: stageIds.map((id) => stage(id)),
  findings: [],
  esa: { reason: null, document: null, lines: [], basis: 'observed' },
  fixes: [],
  segments: {
    planned: 10,
    polled: 10,
    longestWorkingDays: 3,
    recommendedDays: 3,
    list: Array.from({ length: 10 }, (_, index) => ({
      begin: `2026-10-${10 + index}T00:00:00Z`,
      end: `2026-10-${11 + index}T00:00:00Z`,
      outcome: 'passed' as const,
      parts: 1,
      blocks: index === 0 ? 1195 : 1,
      bytes: 4000,
      wireBytes: 900,
      durationMs: 20,
    })),
  },
  observables: { ip: 3000, domain: 800, url: 100, fileHash: 11, unusable: 2 },
  attempts: [],
  transcript: [],
};

export const failingSource: SourceResult = {
  ...healthySource,
  source: { ...healthySource.source, pollingPath: '/api/v1/taxii/poll' },
  url: 'https://feeds.example.com/api/v1/taxii/poll',
  outcome: 'failed',
  stages: stagesUntil('trailing-slash', {
    outcome: 'failed',
    durationMs: 22,
    summary: '301 to /api/v1/taxii/poll/ turned the POST into a GET; that got 405',
    evidence: {
      status: 301,
      location: '/api/v1/taxii/poll/',
      then: { method: 'GET', status: 405 },
    },
  }),
  findings: [slashMissing],
  esa: {
    reason: "'405'",
    document: '405',
    lines: [
      "Mon Nov 23 09:00:00 2026 Warning: THREAT_FEEDS: Unable to fetch the observables from the source: anomali-phish after 3 failed attempts. Reason for failure: '405'",
    ],
    basis: 'documented',
  },
  fixes: [slashFix],
  segments: null,
  observables: null,
  transcript: [
    {
      purpose: 'poll',
      request: {
        method: 'POST',
        url: 'https://feeds.example.com/api/v1/taxii/poll',
        headers: [
          ['Content-Type', 'application/xml'],
          ['Authorization', 'Basic [redacted]'],
        ],
        body: '<taxii_11:Poll_Request collection_name="Phish_Tank_F107">\n</taxii_11:Poll_Request>\n',
      },
      response: {
        status: 301,
        statusText: 'Moved Permanently',
        headers: [['Location', '/api/v1/taxii/poll/']],
        body: '<html>moved</html>',
        bodyEnd: 'complete',
        bytes: 18,
        wireBytes: 18,
        peer: '203.0.113.10:443',
      },
      timings: { tcpMs: 3, tlsMs: 31, waitMs: 20, totalMs: 54 },
      durationMs: 54,
    },
  ],
};

export const resultOf = (
  sources: readonly SourceResult[],
  changes: Partial<Result> = {},
): Result => ({
  schemaVersion: 1,
  tool: { name: 'taxii-probe', version: '0.1.0', node: '20.18.1', openssl: '3.0.15' },
  locale: 'en',
  startedAt: '2026-11-23T09:00:00.000Z',
  durationMs: 9100,
  outcome: sources.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'passed',
  sources,
  ...changes,
});
