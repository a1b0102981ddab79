/** What a document type declaration says about entities; nothing is ever fetched or replaced. */
export interface DeclaredEntities {
  readonly names: ReadonlySet<string>;
  /**
   * An external subset or a parameter entity may declare more: then the client takes an unknown
   * reference as it stands, unless the document says that it is standalone.
   */
  readonly open: boolean;
}

export const noEntities: DeclaredEntities = { names: new Set(), open: false };

const declaration = /<!ENTITY\s+([^\s%"'<>]+)\s+(?:"[^"]*"|'[^']*'|SYSTEM|PUBLIC)/g;

/** `doctype`: the text between `<!DOCTYPE` and its closing `>`. */
export const declaredEntities = (doctype: string, standalone: boolean): DeclaredEntities => {
  const subset = doctype.indexOf('[');
  const head = subset < 0 ? doctype : doctype.slice(0, subset);
  const inner = (subset < 0 ? '' : doctype.slice(subset)).replace(/<!--[\s\S]*?-->/g, '');
  return {
    names: new Set([...inner.matchAll(declaration)].map((match) => match[1] ?? '')),
    open: !standalone && (/\s(?:SYSTEM|PUBLIC)\s/.test(head) || /%[^\s;]+;/.test(inner.replace(/"[^"]*"|'[^']*'/g, ''))),
  };
};
