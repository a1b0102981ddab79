export { sections } from '../en/sections.ts';
