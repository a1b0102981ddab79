import type { NetFault } from '../../src/net/net-fault.ts';

export interface AddressFate {
  readonly address: string;
  readonly durationMs: number;
  /** null: open. */
  readonly fault: NetFault | null;
}

export interface TcpEvidence {
  readonly hostname: string;
  readonly port: number;
  readonly fates: readonly AddressFate[];
  /** Addresses not dialled: the address to send from is of the other family. */
  readonly leftOut?: readonly string[];
  /** The address that the poll uses: the first one that is open. */
  readonly used: string | null;
  readonly localAddress: string | null;
}
