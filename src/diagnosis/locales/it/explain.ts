export { explain } from '../en/explain.ts';
