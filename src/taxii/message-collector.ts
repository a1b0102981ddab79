import { TAXII_11_NAMESPACE } from './constants.ts';
import { messageNode, type MessageNode } from './message-node.ts';
import type { PollCollector } from './poll-collector.ts';
import type { Attributes, XmlHandler } from './xml-events.ts';

/** Elements kept of one small message; a list of collections has about ten for each. */
const MAX_NODES = 200_000;
/** Text kept of one small message, in UTF-16 units. */
const MAX_TEXT = 8_388_608;

/**
 * Builds the small tree that a message is judged by: all of it for small messages, and of a
 * Poll_Response all but its blocks, which are handed on one at a time, and their contents, which
 * only stream by.
 */
export class MessageCollector implements XmlHandler {
  root: MessageNode | null = null;
  /** Whether the root element was closed. */
  complete = false;
  /** Whether the message was beyond our bounds, so that the tree is not whole. */
  overflow = false;
  readonly #poll: PollCollector;
  readonly #maxText: number;
  readonly #keepRaw: (on: boolean) => void;
  readonly #path: MessageNode[] = [];
  #isPoll = false;
  /** Depth of the Content element that is open; 0 outside. */
  #content = 0;
  #depth = 0;
  /** Depth below which nothing is kept, after the bounds were reached. */
  #skip = 0;
  #nodes = 0;
  #texts = 0;

  constructor(poll: PollCollector, maxText: number, keepRaw: (on: boolean) => void) {
    this.#poll = poll;
    this.#maxText = maxText;
    this.#keepRaw = keepRaw;
  }

  get isPoll(): boolean {
    return this.#isPoll;
  }

  /** Number of the block that is open; 0 outside of blocks. */
  get openBlock(): number {
    return this.#isPoll && this.#path[1]?.local === 'Content_Block' ? this.#poll.blocks + 1 : 0;
  }

  open(namespace: string | null, local: string, attributes: Attributes, depth: number): void {
    this.#depth = depth;
    if (this.#content > 0) {
      if (depth === this.#content + 1 && this.#poll.content) this.#poll.content.children = true;
      this.#poll.observer.open(namespace, local, attributes);
      return;
    }
    if (this.#skip > 0) return;
    const node = messageNode(namespace, local, attributes);
    const parent = this.#path.at(-1);
    if (parent) parent.split = true;
    if (depth === 1) {
      this.root = node;
      this.#isPoll = namespace === TAXII_11_NAMESPACE && local === 'Poll_Response';
    }
    const isBlock = this.#isPoll && depth === 2 && local === 'Content_Block';
    if (depth > 1 && !isBlock && !this.#keep(parent, node, depth)) return;
    this.#path.push(node);
    if (isBlock) {
      this.#poll.begin();
      this.#keepRaw(true);
    } else if (this.#beginsContent(node, depth)) {
      this.#content = depth;
      this.#poll.content = { text: false, children: false };
    }
  }

  /** Puts the node into the tree; false when that would go beyond the bounds. */
  #keep(parent: MessageNode | undefined, node: MessageNode, depth: number): boolean {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES || this.#texts > MAX_TEXT) {
      this.overflow = true;
      this.#skip = depth;
      return false;
    }
    parent?.children.push(node);
    return true;
  }

  /** Whether the node is the first Content element of a block: the client looks at no other. */
  #beginsContent({ namespace, local }: MessageNode, depth: number): boolean {
    const content = local === 'Content' && namespace === TAXII_11_NAMESPACE;
    return content && depth === 3 && this.openBlock > 0 && this.#poll.content === null;
  }

  text(value: string): void {
    if (value === '') return;
    if (this.#content > 0) {
      if (this.#depth === this.#content && this.#poll.content) this.#poll.content.text = true;
      this.#poll.observer.text(value);
      return;
    }
    const node = this.#path.at(-1);
    if (!node || node.split || this.#skip > 0) return;
    const held = node.text ?? '';
    if (held.length >= this.#maxText) return;
    node.text = (held + value).slice(0, this.#maxText);
    this.#texts += value.length;
  }

  node(): void {
    if (this.#content > 0) {
      if (this.#depth === this.#content && this.#poll.content) this.#poll.content.children = true;
      return;
    }
    const node = this.#path.at(-1);
    if (node) node.split = true;
  }

  close(depth: number): void {
    this.#depth = depth - 1;
    if (this.#content > 0) {
      if (depth > this.#content) {
        this.#poll.observer.close();
        return;
      }
      this.#content = 0;
    }
    if (this.#skip > 0) {
      if (depth <= this.#skip) this.#skip = 0;
      if (this.#path.length < depth) return;
    }
    const node = this.#path.pop();
    if (this.#isPoll && depth === 2 && node?.local === 'Content_Block') {
      this.#keepRaw(false);
      this.#poll.end(node);
      // what the block held is not held any longer
      this.#nodes = 0;
      this.#texts = 0;
    }
    if (depth === 1) this.complete = true;
  }

  raw(value: string): void {
    this.#poll.raw(value);
  }
}
