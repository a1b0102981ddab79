import type { Block } from './push-content.ts';
import { stixPackage } from './stix-package.ts';

const hourMs = 3_600_000;

/** Days before now, oldest first; the last day holds more than one result part of three blocks. */
const ages = [
  19.6, 17.2, 14.1, 12, 9.3, 7.7, 6.2, 4.1, 3.3, 1.9, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2,
];

export const feedBlocks = (now: Date): Block[] =>
  ages.map((days, index) => ({
    content: stixPackage(index + 1),
    timestamp: new Date(now.getTime() - days * 24 * hourMs),
  }));
