import { countValues, valueKind, type ObservableKind } from './cybox-kinds.ts';
import { jsonStixVersion, STIX_NAMESPACE } from './stix-version.ts';

/** Longest value that is looked at, in UTF-16 units. */
const MAX_VALUE = 1_048_576;
/** Start of a block's own text that is kept to tell JSON by. */
const START = 4096;
const DELIMITER = '##comma##';

export interface ObservableTotals {
  readonly ip: number;
  readonly domain: number;
  readonly url: number;
  readonly fileHash: number;
  /** Blocks that carry none of these. */
  readonly unusable: number;
}

export interface StixObserver {
  beginBlock(): void;
  open(namespace: string | null, local: string, attributes: Readonly<Record<string, string>>): void;
  text(value: string): void;
  close(): void;
  endBlock(): void;
  result(): { readonly observables: ObservableTotals; readonly stixVersions: readonly string[] };
}

interface Properties {
  readonly depth: number;
  readonly category: string | null;
  readonly type: string | null;
}

/**
 * Counts, while content streams by, the values in CybOX objects that an ESA can use, and the STIX
 * versions seen. Values are occurrences: a list of three counts three. A block counts when
 * `endBlock` is called.
 */
export const createStixObserver = (): StixObserver => {
  const totals = { ip: 0, domain: 0, url: 0, fileHash: 0, unusable: 0 };
  const versions = new Set<string>();
  let block: Record<ObservableKind, number> = { ip: 0, domain: 0, url: 0, fileHash: 0 };
  let blockVersions = new Set<string>();
  let depth = 0;
  let start = '';
  let around: Properties[] = [];
  /** The value element that is open. */
  let value: {
    readonly depth: number;
    readonly kind: ObservableKind;
    readonly delimiter: string;
    text: string;
  } | null = null;

  return {
    beginBlock() {
      block = { ip: 0, domain: 0, url: 0, fileHash: 0 };
      blockVersions = new Set();
      depth = 0;
      start = '';
      around = [];
      value = null;
    },
    open(namespace, local, attributes) {
      depth += 1;
      if (local === 'STIX_Package' && namespace === STIX_NAMESPACE) {
        blockVersions.add(attributes['version'] ?? '1');
        return;
      }
      if (local === 'Properties') {
        around.push({
          depth,
          category: attributes['category'] ?? null,
          type: attributes['type'] ?? null,
        });
        return;
      }
      if (value !== null) return;
      const kind = valueKind(namespace, local, around.at(-1) ?? { category: null, type: null });
      if (kind !== null)
        value = { depth, kind, delimiter: attributes['delimiter'] ?? DELIMITER, text: '' };
    },
    text(piece) {
      if (value !== null) {
        if (value.text.length < MAX_VALUE) value.text = (value.text + piece).slice(0, MAX_VALUE);
      } else if (depth === 0 && start.length < START) start = (start + piece).slice(0, START);
    },
    close() {
      if (value?.depth === depth) {
        block[value.kind] += countValues(value.text, value.delimiter);
        value = null;
      }
      if (around.at(-1)?.depth === depth) around.pop();
      depth -= 1;
    },
    endBlock() {
      const json = jsonStixVersion(start);
      if (json !== null) blockVersions.add(json);
      for (const version of blockVersions) if (versions.size < 100) versions.add(version);
      totals.ip += block.ip;
      totals.domain += block.domain;
      totals.url += block.url;
      totals.fileHash += block.fileHash;
      if (block.ip + block.domain + block.url + block.fileHash === 0) totals.unusable += 1;
    },
    result: () => ({ observables: { ...totals }, stixVersions: [...versions] }),
  };
};
