export { blindSpots } from '../en/blind-spots.ts';
