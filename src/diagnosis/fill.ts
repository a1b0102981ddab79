/**
 * Fills `{name}` placeholders. A part in `[[…]]` is dropped when any placeholder in it has no value (missing
 * or an empty string), so that one sentence serves with and without a fact.
 */
export const fill = (template: string, args: Readonly<Record<string, string | number>>): string =>
  template
    .replace(/\[\[(.*?)\]\]/gs, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => hasValue(args[name as string]))
        ? part
        : '',
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole));

const hasValue = (value: string | number | undefined): boolean =>
  value !== undefined && value !== '';
