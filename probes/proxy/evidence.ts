import type { Conversation } from '../../src/engine/conversation.ts';
import type { NetFault } from '../../src/net/net-fault.ts';

export interface ProxyEvidence {
  /** `host:port` of the proxy. */
  readonly proxy: string;
  /** What it was asked to reach: `host:port`. */
  readonly target: string;
  readonly tunnel: boolean;
  readonly withLogin: boolean;
  readonly fault: NetFault | null;
  /** Without a tunnel the poll itself shows whether the proxy lets it pass. */
  readonly poll: Conversation | null;
}
