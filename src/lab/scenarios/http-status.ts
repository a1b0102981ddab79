import { failed, httpLine } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

export const httpStatusScenarios: readonly Scenario[] = [
  {
    id: 'server-unavailable',
    title: 'HTTP 503 with Retry-After',
    section: '503',
    expect: failed('server-unavailable', httpLine(503)),
    rules: [{ answer: { status: 503, taxii: 'no', contentType: 'text/html', headers: [['Retry-After', '120']], body: '<h1>Service Unavailable</h1>' } }],
  },
];
