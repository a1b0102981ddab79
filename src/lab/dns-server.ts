import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type DnsAnswer, decodeQuestion, encodeReply } from './dns-message.ts';

/**
 * What the lab's resolver says about every name it is asked for.
 *
 * - `{ addresses }` A and AAAA records by the look of the address; none of a family: NOERROR without records
 * - `nxdomain`, `servfail`, `refused` that RCODE; `empty` NOERROR without records
 * - `silent` no reply at all; `cname-loop` a CNAME that leads back to the name
 * - `truncated` an empty reply with the TC bit, while nothing answers over TCP
 */
export type DnsBehaviour =
  | { readonly addresses: readonly string[] }
  | 'nxdomain'
  | 'servfail'
  | 'refused'
  | 'empty'
  | 'silent'
  | 'cname-loop'
  | 'truncated';

export interface DnsServer {
  readonly address: string;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const answers: Readonly<Record<Exclude<DnsBehaviour, object | 'silent'>, DnsAnswer>> = {
  nxdomain: { code: 3 },
  servfail: { code: 2 },
  refused: { code: 5 },
  empty: { code: 0 },
  'cname-loop': { code: 0, cnameToSelf: true },
  truncated: { code: 0, truncated: true },
};

/** Answers over UDP on loopback; there is no recursion and no cache. */
export const startDnsServer = async (behaviour: DnsBehaviour, port = 0): Promise<DnsServer> => {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (packet, peer) => {
    const question = decodeQuestion(packet);
    if (!question) return;
    asked.push(`${question.name} ${question.type}`);
    if (behaviour === 'silent') return;
    const answer =
      typeof behaviour === 'object'
        ? { code: 0, addresses: behaviour.addresses }
        : answers[behaviour];
    socket.send(encodeReply(packet, question, answer), peer.port, peer.address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
};
