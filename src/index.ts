export type { Result } from './engine/result.ts';
export { codes } from './diagnosis/catalogue.ts';
