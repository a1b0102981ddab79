import type { ObservableCounts } from './reading.ts';
import type { Attributes } from './xml-events.ts';

/**
 * Looks into the content of the blocks while they stream by; counts only what `endBlock` completed.
 */
export interface ContentObserver {
  beginBlock(): void;
  open(namespace: string | null, local: string, attributes: Attributes): void;
  /** One text may come in several pieces. */
  text(value: string): void;
  close(): void;
  endBlock(bindingId: string | null): void;
  result(): { readonly observables: ObservableCounts; readonly stixVersions: readonly string[] };
}

/** For readers that do not care what the blocks carry. */
export const noObserver: ContentObserver = {
  beginBlock() {},
  open() {},
  text() {},
  close() {},
  endBlock() {},
  result: () => ({
    observables: { ip: 0, domain: 0, url: 0, fileHash: 0, unusable: 0 },
    stixVersions: [],
  }),
};
