import type { ScanResult } from './client-xml/scan.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Takes what the strict pass reads. */
export interface XmlHandler {
  /** `attributes` by their written names. */
  open(namespace: string | null, local: string, attributes: Attributes, depth: number): void;
  /** Character data; one text may come in several pieces. */
  text(value: string): void;
  /** A comment or an instruction: it ends the text before it, as the client's tree sees it. */
  node(): void;
  close(depth: number): void;
  /** Raw text between `keepRaw(true)` and `keepRaw(false)`. */
  raw(value: string): void;
}

export interface Fault {
  readonly cause: 'syntax' | 'entity' | 'deep' | 'long';
  readonly problem: string;
  /** What the client's parser makes of the text around it; null where it is not asked. */
  readonly scan: ScanResult | null;
  /** The client stopped exactly where the reply ends. */
  readonly atEnd: boolean;
  readonly line: number;
  readonly column: number;
  readonly entity?: string;
  /**
   * After an undeclared entity the client's parser throws everything away and starts anew with
   * the next piece that it reads: its sentence about that piece, null where it is not known.
   * Absent when no piece follows.
   */
  readonly restart?: string | null;
}
