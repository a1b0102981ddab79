import { createHash } from 'node:crypto';
import { TAXII_11_NAMESPACE as NS } from './constants.ts';
import type { ContentObserver } from './content-observer.ts';
import { childrenOf, type MessageNode } from './message-node.ts';
import { judgeBlock } from './message-checks.ts';
import type { PollReading } from './reading.ts';
import { parseTimestamp } from './timestamp.ts';

/** What the Content element of the block at hand has. */
interface BlockContent {
  text: boolean;
  children: boolean;
}

/** Gathers the blocks of a Poll_Response one by one; a block counts when its end tag has come. */
export class PollCollector {
  blocks = 0;
  /** Raised by the first block that the client's classes refuse. */
  fault: Error | null = null;
  content: BlockContent | null = null;
  readonly observer: ContentObserver;
  readonly #bindings = new Map<string, number>();
  readonly #digest = createHash('sha256');
  #block = createHash('sha256');
  #newest: { readonly written: string; readonly at: number } | null = null;

  constructor(observer: ContentObserver) {
    this.observer = observer;
  }

  begin(): void {
    this.content = null;
    this.#block = createHash('sha256');
    this.observer.beginBlock();
  }

  raw(value: string): void {
    this.#block.update(value, 'utf8');
  }

  end(block: MessageNode): void {
    this.blocks += 1;
    this.#digest.update(this.#block.digest());
    const binding = childrenOf(block, NS, 'Content_Binding')[0]?.attributes['binding_id'] ?? null;
    const key = binding ?? '';
    if (this.#bindings.has(key) || this.#bindings.size < 1000) {
      this.#bindings.set(key, (this.#bindings.get(key) ?? 0) + 1);
    }
    const written = childrenOf(block, NS, 'Timestamp_Label')[0]?.text?.trim() ?? '';
    const at = parseTimestamp(written)?.getTime();
    if (at !== undefined && at > (this.#newest?.at ?? -Infinity)) this.#newest = { written, at };
    this.observer.endBlock(binding);
    if (this.fault !== null) return;
    try {
      judgeBlock(block, this.content);
    } catch (error) {
      this.fault = error instanceof Error ? error : new Error(String(error));
    }
  }

  reading(root: MessageNode): PollReading {
    const { observables, stixVersions } = this.observer.result();
    const attribute = (name: string): string | null => root.attributes[name] ?? null;
    const count = childrenOf(root, NS, 'Record_Count')[0]?.text?.trim() ?? '';
    return {
      collectionName: attribute('collection_name'),
      resultId: attribute('result_id'),
      resultPartNumber: attribute('result_part_number'),
      more: attribute('more'),
      recordCount: /^\d+$/.test(count) ? Number(count) : null,
      inclusiveEnd: childrenOf(root, NS, 'Inclusive_End_Timestamp')[0]?.text?.trim() ?? null,
      blocks: this.blocks,
      bindings: Object.fromEntries(this.#bindings),
      stixVersions,
      newestTimestamp: this.#newest?.written ?? null,
      digest: this.#digest.digest('hex'),
      observables,
    };
  }
}
