/** Redacts every string in plain data, keys included: server text reaches us in any of them. */
export const redactDeep = <T>(value: T, redact: (text: string) => string): T =>
  walk(value, redact) as T;

const walk = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [redact(key), walk(one, redact)]),
  );
};
