import { closedLine, connectionLine, failed, resetLine, neverEnds, warned } from '../expected.ts';
import type { Scenario } from '../scenario.ts';

export const tcpScenarios: readonly Scenario[] = [
  {
    id: 'tcp-connection-refused',
    title: 'Nothing listens on the port: RST to the SYN',
    section: 'errno-111',
    expect: failed('tcp-connection-refused', connectionLine('[Errno 111] Connection refused')),
    tcp: 'refused',
  },
  {
    id: 'tcp-connection-timed-out',
    title:
      'The SYN is never answered, as behind a firewall that drops: made by a listener whose queue is full',
    section: 'errno-110',
    expect: failed('tcp-connection-timed-out', connectionLine('[Errno 110] Connection timed out')),
    tcp: 'unanswered',
    source: { hostname: '127.0.0.1' },
    needs: ['linux'],
  },
  {
    id: 'tcp-unreachable',
    title: 'No route to the address: made by a broadcast address of the loopback network',
    section: null,
    expect: failed('tcp-unreachable', connectionLine('[Errno 101] Network is unreachable')),
    dns: { addresses: ['127.255.255.255'] },
    needs: ['linux'],
  },
  {
    id: 'tcp-address-down',
    title: 'Of two addresses of the name one is dead',
    section: null,
    expect: warned('tcp-address-down'),
    dns: { addresses: ['127.0.0.2', '127.0.0.1'] },
    needs: ['linux'],
  },
  {
    id: 'server-silent',
    title: 'The server takes the request and never answers',
    section: null,
    expect: failed('server-silent', neverEnds),
    rules: [{ answer: { steps: [{ end: 'hang' }] } }],
  },
  {
    id: 'server-closed',
    title: 'The server closes the connection without a byte, after the request',
    section: null,
    expect: failed('server-closed', closedLine),
    rules: [{ answer: { steps: [{ end: 'fin' }] } }],
  },
  {
    id: 'server-closed-reset',
    title: 'RST straight after the request',
    section: null,
    expect: failed('server-closed', resetLine),
    rules: [{ answer: { steps: [{ end: 'rst' }] } }],
  },
  {
    id: 'server-closed-reset-http',
    title: 'Plain HTTP: RST straight after the request',
    section: null,
    expect: failed('server-closed', resetLine),
    tls: 'plain',
    rules: [{ answer: { steps: [{ end: 'rst' }] } }],
  },
];
