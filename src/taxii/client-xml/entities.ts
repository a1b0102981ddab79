/** What a document type declaration says about entities; nothing is ever fetched or replaced. */
export interface DeclaredEntities {
  readonly names: ReadonlySet<string>;
  /** Entities that contain themselves, over whatever way. */
  readonly looping: ReadonlySet<string>;
  /**
   * An external subset may declare more: then the client takes an unknown reference as it stands,
   * unless the document says that it is standalone.
   */
  readonly open: boolean;
}

export const noEntities: DeclaredEntities = { names: new Set(), looping: new Set(), open: false };

const declaration = /<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|SYSTEM|PUBLIC)/g;

/** `doctype`: the text between `<!DOCTYPE` and its closing `>`. */
export const declaredEntities = (doctype: string, standalone: boolean): DeclaredEntities => {
  const subset = doctype.indexOf('[');
  const head = subset < 0 ? doctype : doctype.slice(0, subset);
  const inner = (subset < 0 ? '' : doctype.slice(subset)).replace(/<!--[\s\S]*?-->/g, '');
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of inner.matchAll(declaration)) {
    // of two declarations the first counts
    if (!values.has(name)) values.set(name, double ?? single ?? '');
  }
  return {
    names: new Set(values.keys()),
    looping: new Set([...values.keys()].filter((name) => loops(name, values))),
    open: !standalone && /\s(?:SYSTEM|PUBLIC)\s/.test(head),
  };
};

const loops = (name: string, values: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>();
  const waiting = [name];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const [, inner = ''] of (values.get(at) ?? '').matchAll(/&([^\s#&;]+);/g)) {
      if (inner === name) return true;
      if (!seen.has(inner)) {
        seen.add(inner);
        waiting.push(inner);
      }
    }
  }
  return false;
};
