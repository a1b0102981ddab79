import type { ClientCase } from '../../src/esa/predict-client.ts';
import type { HttpExchange, HttpReply } from '../../src/net/exchange.ts';
import type { NetFault } from '../../src/net/net-fault.ts';
import type { Reading } from '../../src/taxii/reading.ts';

const base: HttpExchange = {
  method: 'POST',
  url: 'https://feeds.example.org/taxii/poll/',
  requestHeaders: [],
  requestBody: '',
  startedAt: '2026-11-23T10:00:00.000Z',
  timings: { totalMs: 1 },
  reply: null,
  fault: null,
};

export const https = {
  scheme: 'https',
  host: 'feeds.example.org',
  port: 443,
  path: '/taxii/poll/',
} as const;
export const http = {
  scheme: 'http',
  host: 'feeds.example.org',
  port: 80,
  path: '/taxii/poll/',
} as const;

export const faulty = (fault: NetFault, more: Partial<ClientCase> = {}): ClientCase => ({
  dialect: 'py27',
  target: https,
  reading: null,
  ...more,
  exchange: { ...base, fault },
});

export const taxii11 = ['X-TAXII-Content-Type', 'urn:taxii.mitre.org:message:xml:1.1'] as const;

export const reply = (part: Partial<HttpReply>): HttpReply => ({
  status: 200,
  statusText: 'OK',
  headers: [taxii11],
  wireBytes: 265,
  bytes: 265,
  sample: '',
  bodyEnd: 'complete',
  breaches: [],
  peer: '127.0.0.1:443',
  ...part,
});

export const replied = (part: Partial<HttpReply>, more: Partial<ClientCase> = {}): ClientCase => ({
  dialect: 'py27',
  target: https,
  reading: null,
  ...more,
  exchange: { ...base, reply: reply(part) },
});

export const reading = (part: Partial<Reading>): Reading => ({
  bytes: 265,
  root: {
    namespace: 'http://taxii.mitre.org/messages/taxii_xml_binding-1.1',
    name: 'Poll_Response',
  },
  messageId: '1',
  inResponseTo: '2',
  fault: null,
  faultBlock: 0,
  messageFault: null,
  poll: null,
  status: null,
  services: null,
  collections: null,
  ...part,
});
