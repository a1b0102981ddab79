import type { ClientXmlCursor } from './cursor.ts';
import { declaredEntities, type DeclaredEntities } from './entities.ts';

const quoted = (at: ClientXmlCursor, pattern: RegExp, unfit: string): string => {
  const quote = at.unit();
  if (quote !== 0x22 && quote !== 0x27) at.fail('String not started expecting \' or "');
  at.skip(1);
  const match = pattern.exec(at.text.slice(at.i, at.i + 256))?.[0];
  if (!match) at.fail(unfit);
  at.skip(match.length);
  close(at, quote);
  return match;
};

const close = (at: ClientXmlCursor, quote: number): void => {
  if (at.unit() !== quote) at.fail('String not closed expecting " or \'');
  at.skip(1);
};

const versionNumber = (at: ClientXmlCursor): string => {
  const quote = at.unit();
  if (quote !== 0x22 && quote !== 0x27) at.fail('String not started expecting \' or "');
  at.skip(1);
  const version = /^(?:[0-9](?:\.[0-9]*)?)?/.exec(at.text.slice(at.i, at.i + 64))?.[0] ?? '';
  at.skip(version.length);
  close(at, quote);
  return version;
};

const equals = (at: ClientXmlCursor): void => {
  at.skipBlanks();
  if (at.unit() !== 0x3d) at.fail("expected '='");
  at.skip(1);
  at.skipBlanks();
};

/**
 * Passes the XML declaration: the client's xmlParseXMLDecl. `encodingFault` is asked what the
 * client says about the encoding's name; null when it takes it.
 */
export const passXmlDeclaration = (
  at: ClientXmlCursor,
  encodingFault: (name: string) => string | null,
): { standalone: boolean } => {
  at.skip(5);
  at.skipBlanks();
  if (!at.looksAt('version')) at.fail('Malformed declaration expecting version');
  at.skip(7);
  equals(at);
  const version = versionNumber(at);
  if (version.length < 2) at.fail('Malformed declaration expecting version');
  if (!version.startsWith('1.')) at.fail(`Unsupported version '${version}'`);
  if (at.looksAt('?>')) {
    at.skip(2);
    return { standalone: false };
  }
  if (at.skipBlanks() === 0) at.fail('Blank needed here');
  if (at.looksAt('encoding')) {
    at.skip(8);
    equals(at);
    const fault = encodingFault(quoted(at, /^[A-Za-z][-\w.]*/, 'Invalid XML encoding name'));
    if (fault !== null) at.fail(fault);
    if (at.looksAt('?>')) {
      at.skip(2);
      return { standalone: false };
    }
    at.skipBlanks();
  }
  let standalone = false;
  if (at.looksAt('standalone')) {
    at.skip(10);
    equals(at);
    standalone = quoted(at, /^(?:yes|no)/, "standalone accepts only 'yes' or 'no'") === 'yes';
    at.skipBlanks();
  }
  if (!at.looksAt('?>')) at.fail("parsing XML declaration: '?>' expected");
  at.skip(2);
  return { standalone };
};

const externalId = /^\s*(?:(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*'))?\s*/;

const subsetEnd = /^(?:[^"'<\]]|"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<|\](?!\s*>))*\]\s*>/;

const subsetPiece =
  /^(?:<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\s(?:[^"'<>]|"[^"]*"|'[^']*')*>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|%[^\s;%]+;)/;

/**
 * Passes the document type declaration; null when it is not complete. Only the kinds of the
 * declarations inside are judged, not their own grammar.
 */
export const passDoctype = (at: ClientXmlCursor, standalone: boolean): DeclaredEntities | null => {
  const from = at.i + 9;
  at.skip(9);
  at.skipBlanks();
  if (at.name() === null) at.fail('xmlParseDocTypeDecl : no DOCTYPE name !');
  const head = externalId.exec(at.text.slice(at.i, at.i + 4096))?.[0] ?? '';
  walk(at, head.length);
  if (at.unit() === 0x5b) {
    const subset = subsetEnd.exec(at.text.slice(at.i + 1))?.[0];
    if (subset === undefined) return null;
    walk(at, 1);
    const end = at.i + subset.length;
    for (;;) {
      at.skipBlanks();
      const piece = subsetPiece.exec(at.text.slice(at.i, end))?.[0];
      if (piece === undefined) break;
      walk(at, piece.length);
    }
    if (at.unit() !== 0x5d) {
      at.fail('internal error: xmlParseInternalSubset: error detected in Markup declaration\n');
    }
    walk(at, end - at.i);
  } else if (at.unit() === 0x3e) at.skip(1);
  else at.fail('DOCTYPE improperly terminated');
  return declaredEntities(at.text.slice(from, at.i - 1), standalone);
};

const walk = (at: ClientXmlCursor, units: number): void => {
  const end = at.i + units;
  while (at.i < end) at.next(at.text.codePointAt(at.i) ?? 0);
};
