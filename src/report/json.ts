import type { Result } from '../engine/result.ts';

export const json = (result: Result): string => `${JSON.stringify(result, null, 2)}\n`;
