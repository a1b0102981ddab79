import type { Attributes } from './xml-events.ts';

/** One element of a small message, with what the client's tree would give for it. */
export interface MessageNode {
  readonly namespace: string | null;
  readonly local: string;
  readonly attributes: Attributes;
  /** Text before the first child of any kind, as lxml's `.text`; null where there is none. */
  text: string | null;
  /** Whether a child of any kind has been seen. */
  split: boolean;
  readonly children: MessageNode[];
}

export const messageNode = (
  namespace: string | null,
  local: string,
  attributes: Attributes,
): MessageNode => ({
  namespace,
  local,
  attributes,
  text: null,
  split: false,
  children: [],
});

export const childrenOf = (node: MessageNode, namespace: string, local: string): MessageNode[] =>
  node.children.filter((child) => child.namespace === namespace && child.local === local);
