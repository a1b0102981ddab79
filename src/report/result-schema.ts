import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { documentSections } from '../engine/code-info.ts';
import { stageIds } from '../engine/stage-id.ts';

const stageId = v.picklist(stageIds);
const outcomeKind = v.picklist(['passed', 'warned', 'failed', 'skipped', 'inconclusive', 'broken']);
const verdict = v.picklist(['passed', 'warned', 'failed', 'inconclusive', 'broken']);
const documentSection = v.nullable(v.picklist(documentSections));
const strings = v.array(v.string());
const record = v.record(v.string(), v.unknown());
const headers = v.array(v.tuple([v.string(), v.string()]));
const milliseconds = v.number();

const problem = v.object({
  code: v.string(),
  file: v.exactOptional(v.string()),
  line: v.exactOptional(v.number()),
  key: v.exactOptional(v.string()),
  message: v.string(),
});

const stage = v.object({
  id: stageId,
  outcome: outcomeKind,
  durationMs: milliseconds,
  summary: v.string(),
  reason: v.exactOptional(v.string()),
  blockedBy: v.exactOptional(stageId),
  evidence: record,
});

const finding = v.object({
  code: v.string(),
  stage: stageId,
  severity: v.picklist(['error', 'warning', 'info']),
  rootCause: v.boolean(),
  args: v.record(v.string(), v.union([v.string(), v.number()])),
  evidence: strings,
  document: documentSection,
  title: v.string(),
  message: v.string(),
  actor: v.picklist(['esa-administrator', 'network-team', 'feed-vendor', 'nobody']),
  advice: v.object({
    text: v.string(),
    commands: strings,
    field: v.exactOptional(v.string()),
    link: v.exactOptional(v.string()),
  }),
});

const esa = v.object({
  reason: v.nullable(v.string()),
  document: documentSection,
  lines: strings,
  basis: v.picklist(['documented', 'observed', 'inferred']),
});

const fix = v.object({
  field: v.string(),
  from: v.unknown(),
  to: v.unknown(),
  because: v.string(),
  proved: v.boolean(),
  outcome: outcomeKind,
  evidence: strings,
  certificates: v.exactOptional(
    v.array(
      v.object({ subject: v.string(), issuer: v.string(), sha256: v.string(), pem: v.string() }),
    ),
  ),
});

const segments = v.object({
  planned: v.number(),
  polled: v.number(),
  longestWorkingDays: v.nullable(v.number()),
  recommendedDays: v.nullable(v.number()),
  list: v.array(
    v.object({
      begin: v.string(),
      end: v.string(),
      outcome: outcomeKind,
      parts: v.number(),
      blocks: v.number(),
      bytes: v.number(),
      wireBytes: v.number(),
      durationMs: milliseconds,
    }),
  ),
});

const observables = v.object({
  ip: v.number(),
  domain: v.number(),
  url: v.number(),
  fileHash: v.number(),
  unusable: v.number(),
});

const attempt = v.object({
  number: v.number(),
  outcome: outcomeKind,
  startedAt: v.string(),
  durationMs: milliseconds,
  code: v.nullable(v.string()),
});

const transcriptEntry = v.object({
  purpose: v.string(),
  request: v.object({
    method: v.string(),
    url: v.string(),
    headers,
    body: v.nullable(v.string()),
  }),
  response: record,
  timings: v.object({
    dnsMs: v.exactOptional(milliseconds),
    tcpMs: v.exactOptional(milliseconds),
    proxyMs: v.exactOptional(milliseconds),
    tlsMs: v.exactOptional(milliseconds),
    waitMs: v.exactOptional(milliseconds),
    receiveMs: v.exactOptional(milliseconds),
    totalMs: milliseconds,
  }),
  durationMs: milliseconds,
});

const source = v.object({
  name: v.string(),
  source: record,
  url: v.string(),
  dialect: v.picklist(['py27', 'py3']),
  vantage: v.object({
    localAddress: v.nullable(v.string()),
    remoteAddress: v.nullable(v.string()),
    nodeExtraCaCerts: v.exactOptional(v.string()),
  }),
  outcome: verdict,
  durationMs: milliseconds,
  stages: v.array(stage),
  findings: v.array(finding),
  esa,
  fixes: v.array(fix),
  segments: v.nullable(segments),
  observables: v.nullable(observables),
  attempts: v.array(attempt),
  transcript: v.array(transcriptEntry),
});

/** Says of the interface `Result` what JSON readers need; a test holds the two together. */
export const resultSchema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({
    name: v.literal('taxii-probe'),
    version: v.string(),
    node: v.string(),
    openssl: v.string(),
  }),
  locale: v.picklist(['en', 'it', 'zh-TW']),
  startedAt: v.string(),
  durationMs: milliseconds,
  outcome: verdict,
  interrupted: v.exactOptional(v.boolean()),
  problems: v.exactOptional(v.array(problem)),
  sources: v.array(source),
});

/** JSON Schema 2020-12 of what `--format json` prints. Unknown keys are allowed: the document may grow. */
export const resultJsonSchema = (): Record<string, unknown> => ({
  ...toJsonSchema(resultSchema, { target: 'draft-2020-12' }),
  title: 'taxii-probe result',
});
