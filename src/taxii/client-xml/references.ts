import type { ClientXmlCursor } from './cursor.ts';
import type { DeclaredEntities } from './entities.ts';

const predefined = new Set(['lt', 'gt', 'amp', 'quot', 'apos']);

/** The client reports it at a place within the entity, which is not reckoned here. */
export const ENTITY_LOOP = 'Detected an entity reference loop';

/** `&#…;`: the client's xmlParseCharRef. */
const characterReference = (at: ClientXmlCursor): void => {
  const hex = at.unit(2) === 0x78;
  at.skip(hex ? 3 : 2);
  let digits = '';
  while (at.unit() !== 0x3b) {
    const digit = String.fromCharCode(at.unit());
    if (!(hex ? /[0-9a-fA-F]/ : /[0-9]/).test(digit)) {
      at.fail(`CharRef: invalid ${hex ? 'hexadecimal' : 'decimal'} value`);
    }
    digits += digit;
    at.skip(1);
  }
  at.skip(1);
  const point = digits === '' ? 0 : parseInt(digits, hex ? 16 : 10);
  if (!at.isChar(point)) {
    if (point > 0x10ffff && at.libxml2 !== '2.9.8')
      at.fail('xmlParseCharRef: character reference out of bounds');
    // C prints an unsigned value that wrapped at 32 bits with %d
    at.fail(
      `xmlParseCharRef: invalid xmlChar value ${Number(BigInt.asIntN(32, BigInt((hex ? '0x' : '') + (digits || '0'))))}`,
    );
  }
};

/**
 * Passes the reference at the cursor. Gives the name of an entity that nothing declares, else null:
 * the client logs it and goes on to the end of the construct before it stops.
 */
export const passReference = (at: ClientXmlCursor, entities: DeclaredEntities): string | null => {
  if (at.unit(1) === 0x23) {
    characterReference(at);
    return null;
  }
  at.skip(1);
  const name = at.name();
  if (name === null) at.fail('xmlParseEntityRef: no name');
  if (at.unit() !== 0x3b) at.fail("EntityRef: expecting ';'");
  at.skip(1);
  if (entities.looping.has(name)) at.fail(ENTITY_LOOP);
  return predefined.has(name) || entities.names.has(name) || entities.open ? null : name;
};
