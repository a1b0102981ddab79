import { attribute } from './fill-request.ts';
import { header, type HttpRequest, pathOf } from './http-request.ts';
import type { Match } from './rule.ts';

const day = 86_400_000;

/** Whether a request fits; `seen` is how many requests fitted so far. */
export const matchRule = (match: Match, request: HttpRequest, seen: number): boolean =>
  (match.method === undefined || match.method === request.method) &&
  (match.path === undefined || match.path === pathOf(request)) &&
  (match.notPath === undefined || match.notPath !== pathOf(request)) &&
  (match.message === undefined || match.message === messageName(request.body)) &&
  (match.part === undefined || partMatches(match.part, request.body)) &&
  (match.login === undefined || match.login === (header(request, 'authorization') !== undefined)) &&
  (match.spanOver === undefined || spanDays(request.body) > match.spanOver) &&
  (match.beginsWithin === undefined || ageDays(request.body) <= match.beginsWithin) &&
  (match.upTo === undefined || seen < match.upTo);

/** Local name of the root element, or an empty string. */
export const messageName = (body: string): string =>
  /^\s*(?:<\?[^>]*\?>\s*)?<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? '';

/** Days between the timestamps of a Poll_Request; endless where one is missing. */
const spanDays = (body: string): number => {
  const [begin, end] = ['Exclusive_Begin_Timestamp', 'Inclusive_End_Timestamp'].map((name) =>
    element(body, name),
  );
  return begin && end ? (Date.parse(end) - Date.parse(begin)) / day : Infinity;
};

/** Days since the begin of a Poll_Request; endless where it has none. */
const ageDays = (body: string): number => {
  const begin = element(body, 'Exclusive_Begin_Timestamp');
  return begin ? (Date.now() - Date.parse(begin)) / day : Infinity;
};

export const element = (body: string, name: string): string | undefined =>
  new RegExp(`<(?:[\\w.-]+:)?${name}[^>]*>([^<]*)<`).exec(body)?.[1];

const partMatches = (wanted: NonNullable<Match['part']>, body: string): boolean => {
  if (messageName(body) !== 'Poll_Fulfillment') return false;
  const part = Number(attribute(body, 'result_part_number'));
  return typeof wanted === 'number' ? part === wanted : part >= wanted.atLeast;
};
