import type { ClientXmlCursor } from './cursor.ts';
import type { DeclaredEntities } from './entities.ts';
import { passReference } from './references.ts';
import type { NamespaceScope } from './scope.ts';

export interface OpenElement {
  readonly prefix: string;
  readonly local: string;
  /** Line of the end of its start tag; the client's node keeps 16 bits. */
  readonly line: number;
}

/** Takes what the client notes without stopping: namespace errors and undeclared entities. */
export interface Notes {
  namespace(message: string): void;
  undeclared(entity: string): void;
}

interface QName {
  readonly prefix: string;
  readonly local: string;
}

const qName = (at: ClientXmlCursor, notes: Notes): QName | null => {
  const first = at.ncName();
  if (first === null) {
    const whole = at.unit() === 0x3a ? at.name() : null;
    if (whole === null) return null;
    notes.namespace(`Failed to parse QName '${whole}'`);
    return { prefix: '', local: whole };
  }
  if (at.unit() !== 0x3a) return { prefix: '', local: first };
  at.skip(1);
  const second = at.ncName();
  if (second === null) {
    notes.namespace(`Failed to parse QName '${first}:'`);
    return { prefix: '', local: `${first}:${at.name() ?? ''}` };
  }
  if (at.unit() !== 0x3a) return { prefix: first, local: second };
  notes.namespace(`Failed to parse QName '${first}:${second}:'`);
  at.skip(1);
  return { prefix: first, local: `${second}:${at.name() ?? ''}` };
};

const attributeValue = (at: ClientXmlCursor, entities: DeclaredEntities, notes: Notes): string => {
  const quote = at.unit();
  if (quote !== 0x22 && quote !== 0x27) at.fail(`AttValue: " or ' expected`);
  at.skip(1);
  const from = at.i;
  let point = at.char();
  while (at.unit() !== quote && at.isChar(point) && point !== 0x3c) {
    if (point === 0x26) {
      const missing = passReference(at, entities);
      if (missing !== null) notes.undeclared(missing);
    } else at.next(point);
    point = at.char();
  }
  if (at.unit() === 0x3c) at.fail("Unescaped '<' not allowed in attributes values");
  if (at.unit() !== quote) {
    at.fail(
      point !== 0 && !at.isChar(point)
        ? 'invalid character in attribute value'
        : "AttValue: ' expected",
    );
  }
  at.skip(1);
  return at.text.slice(from, at.i - 1).replace(/\r\n?|[\n\t]/g, ' ');
};

// what RFC 3986 allows; the client's own check is a full parser of it
const uri = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

const declare = (
  name: QName,
  value: string,
  declared: Map<string, string>,
  at: ClientXmlCursor,
  notes: Notes,
): void => {
  const key = name.prefix === 'xmlns' ? name.local : '';
  const label = key === '' ? 'xmlns' : `xmlns:${key}`;
  if (key !== '' && value === '')
    return notes.namespace(`xmlns:${key}: Empty XML namespace is not allowed`);
  if (key === 'xml') return;
  if (!uri.test(value)) notes.namespace(`${label}: '${value}' is not a valid URI`);
  if (declared.has(key)) at.fail(`Attribute ${label} redefined`);
  declared.set(key, value);
};

const ends = (at: ClientXmlCursor): boolean =>
  at.unit() === 0x3e || (at.unit() === 0x2f && at.unit(1) === 0x3e);

/** Reads the attributes up to the end of the tag; `declared` takes the namespaces. */
const readAttributes = (
  at: ClientXmlCursor,
  entities: DeclaredEntities,
  notes: Notes,
  declared: Map<string, string>,
): QName[] => {
  const attributes: QName[] = [];
  while (!ends(at) && (at.unit() >= 0x20 || [0x9, 0xa, 0xd].includes(at.unit()))) {
    const name = qName(at, notes);
    if (name === null) at.fail('error parsing attribute name');
    at.skipBlanks();
    if (at.unit() !== 0x3d) at.fail(`Specification mandates value for attribute ${name.local}`);
    at.skip(1);
    at.skipBlanks();
    const value = attributeValue(at, entities, notes);
    const declares = name.prefix === 'xmlns' || (name.prefix === '' && name.local === 'xmlns');
    if (declares) declare(name, value, declared, at, notes);
    else attributes.push(name);
    if (ends(at)) break;
    if (at.skipBlanks() === 0) at.fail('attributes construct error');
  }
  return attributes;
};

const checkAttributes = (
  at: ClientXmlCursor,
  attributes: readonly QName[],
  element: string,
  scope: NamespaceScope,
  notes: Notes,
): void => {
  const seen = new Set<string>();
  for (const { prefix, local } of attributes) {
    if (prefix !== '' && scope.resolve(prefix) === null) {
      notes.namespace(`Namespace prefix ${prefix} for ${local} on ${element} is not defined`);
    }
    const written = prefix === '' ? local : `${prefix}:${local}`;
    if (seen.has(written)) at.fail(`Attribute ${written} redefined`);
    seen.add(written);
  }
};

/**
 * Passes a start tag: the client's xmlParseStartTag2 and what follows it. `opened` is called where
 * the client's tree gets the element, which is before it looks for the closing `>`.
 */
export const passStartTag = (
  at: ClientXmlCursor,
  scope: NamespaceScope,
  entities: DeclaredEntities,
  notes: Notes,
  opened: (element: OpenElement, namespace: string | null) => void,
): 'open' | 'empty' => {
  at.skip(1);
  const tag = qName(at, notes);
  if (tag === null) at.fail('StartTag: invalid element name');
  at.skipBlanks();
  const declared = new Map<string, string>();
  const attributes = readAttributes(at, entities, notes, declared);
  scope.open([...declared]);
  checkAttributes(at, attributes, tag.local, scope, notes);
  const namespace = scope.resolve(tag.prefix);
  if (tag.prefix !== '' && namespace === null) {
    notes.namespace(`Namespace prefix ${tag.prefix} on ${tag.local} is not defined`);
  }
  opened({ prefix: tag.prefix, local: tag.local, line: Math.min(at.line, 65535) }, namespace);
  if (at.unit() === 0x2f && at.unit(1) === 0x3e) {
    at.skip(2);
    scope.close();
    return 'empty';
  }
  if (at.unit() !== 0x3e) at.fail(`Couldn't find end of Start Tag ${tag.local}`);
  at.skip(1);
  return 'open';
};

const blankOrClose = new Set([0x3e, 0x20, 0x9, 0xa, 0xd]);

/** The name after `</`, compared as the client does; true when it is the open element's. */
const sameName = (at: ClientXmlCursor, open: OpenElement, notes: Notes): true | string | null => {
  if (open.prefix !== '') {
    const written = `${open.prefix}:${open.local}`;
    if (at.looksAt(written) && blankOrClose.has(at.unit(written.length))) {
      // 2.9.8 forgets to move its column here, and its later columns in the line are short by that much
      if (at.libxml2 === '2.9.8') at.i += written.length;
      else at.skip(written.length);
      return true;
    }
    const other = qName(at, notes);
    return other && other.prefix === open.prefix && other.local === open.local
      ? true
      : (other?.local ?? null);
  }
  let same = 0;
  while (same < open.local.length && at.unit(same) === open.local.charCodeAt(same)) same += 1;
  if (same === open.local.length && blankOrClose.has(at.unit(same))) {
    at.skip(same);
    return true;
  }
  // 2.9.8 counts the columns of the common start twice when the names differ
  if (at.libxml2 === '2.9.8') at.column += same;
  const other = at.name();
  return other === open.local ? true : other;
};

/** Passes an end tag: the client's xmlParseEndTag2. */
export const passEndTag = (
  at: ClientXmlCursor,
  open: OpenElement,
  scope: NamespaceScope,
  notes: Notes,
): void => {
  at.skip(2);
  const name = sameName(at, open, notes);
  at.skipBlanks();
  if (at.unit() !== 0x3e) at.fail("expected '>'");
  at.skip(1);
  if (name !== true) {
    at.fail(
      `Opening and ending tag mismatch: ${open.local} line ${open.line} and ${name ?? (at.libxml2 === '2.9.8' ? 'unparseable' : 'unparsable')}`,
    );
  }
  scope.close();
};
