/** A request as read from the wire. */
export interface HttpRequest {
  readonly method: string;
  /** As sent: origin form, absolute form or authority. */
  readonly target: string;
  readonly version: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export const header = (request: HttpRequest, name: string): string | undefined =>
  request.headers.find(([key]) => key.toLowerCase() === name)?.[1];

export const pathOf = (request: HttpRequest): string => {
  const target = request.target.replace(/^https?:\/\/[^/]*/i, '');
  return target.split('?', 1)[0] || '/';
};
