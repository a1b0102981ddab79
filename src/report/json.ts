import type { Result } from '../engine/result.ts';
import { jsonPieces } from './json-pieces.ts';

export const json = (result: Result): string => [...jsonPieces(result)].join('');
