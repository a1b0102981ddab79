import type { HttpRequest } from './http-request.ts';

/**
 * Replaces what a scripted answer quotes from the request or the listener: `{id}` message_id,
 * `{collection}`, `{part}`, `{path}`, `{recent}` (yesterday's time), `{origin}` (scheme, host, port), `{host}`, `{port}`, `{elsewhere}` (origin of the
 * scenario's second server) and `{login}` (the Authorization header). Other braces stay.
 */
export const fillRequest =
  (request: HttpRequest, places: Readonly<Record<string, string>>) =>
  (text: string): string =>
    text.replace(
      /\{(id|collection|part|recent|path|login|origin|host|port|elsewhere)\}/g,
      (whole, name: string) => {
        if (name === 'id') return attribute(request.body, 'message_id') ?? '0';
        if (name === 'collection') return attribute(request.body, 'collection_name') ?? '';
        if (name === 'part') return attribute(request.body, 'result_part_number') ?? '1';
        if (name === 'recent') return new Date(Date.now() - 86_400_000).toISOString();
        if (name === 'path') return request.target;
        if (name === 'login')
          return request.headers.find(([key]) => /^authorization$/i.test(key))?.[1] ?? '';
        return places[name] ?? whole;
      },
    );

/** Attribute of the root element of a request, as written. */
export const attribute = (body: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(body)
    ?.slice(1)
    .find((value) => value !== undefined);
